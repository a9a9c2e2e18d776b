/** How codes are written: `ORDER_NOT_FOUND`. */
export const SCREAMING_SNAKE = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;
