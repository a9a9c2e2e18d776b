export const COMPANIES = {
  stems:
    'Acorn Alpine Anchor Atlas Beacon Birch Blue Brightside Cobalt Copper Crescent Delta Ember Evergreen Fairway Granite Harbour Horizon Juniper Keystone Lakeside Lantern Meridian Northwind Orchard Pinnacle Quarry Redwood Riverbend Silverline Summit Tidal Union Vertex Westfield'.split(
      ' ',
    ),
  trades: [
    'Analytics',
    'Bikes',
    'Coffee',
    'Foods',
    'Labs',
    'Logistics',
    'Media',
    'Outdoor',
    'Robotics',
    'Software',
    'Studio',
    'Trading',
  ],
  forms: ['GmbH', 'Inc.', 'Ltd', 'LLC', 'AG', 'Group'],
} as const;
