export const STREETS =
  'Abbey Acorn Bridge Castle Cedar Chapel Church Elm Garden Harbour High Hill King Lake Linden Maple Market Mill North Oak Orchard Park Queen River School Station Sunset Willow'.split(
    ' ',
  );
