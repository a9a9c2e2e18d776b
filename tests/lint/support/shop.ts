/** A contract in one file, with components that operations share, and faults of many kinds. */
export const SHOP = `openapi: 3.0.3
info:
  title: Shop
  version: 1.0.0
servers:
  - url: https://shop.example/v1
paths:
  /orders:
    get:
      operationId: listOrders
      parameters:
        - $ref: '#/components/parameters/Page'
      responses:
        '200':
          description: Orders.
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Orders'}
        default: {$ref: '#/components/responses/Problem'}
    post:
      operationId: createOrder
      requestBody:
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Order'}
      responses:
        '201':
          description: The order.
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Order'}
              example: {id: 1, item: {name: Pen, price: 2}}
  /orders/{id}/ship:
    post:
      operationId: shipOrder
      parameters:
        - {name: id, in: path, required: true, schema: {type: integer}}
      responses:
        '202': {description: It will be.}
  /orders/{id}:
    parameters:
      - {name: id, in: path, required: true, schema: {type: integer}}
    get:
      operationId: getOrder
      responses:
        '200':
          description: The order.
          headers:
            ETag: {schema: {type: string}}
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Order'}
        '404': {$ref: '#/components/responses/Problem'}
    patch:
      operationId: changeOrder
      requestBody:
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Order'}
      responses:
        '200':
          description: The order.
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Order'}
  /users:
    post:
      operationId: createUser
      requestBody:
        content:
          application/json:
            schema: {$ref: '#/components/schemas/User'}
      responses:
        '201': {$ref: '#/components/responses/User'}
components:
  parameters:
    Page: {name: page, in: query, schema: {type: integer}}
  responses:
    User:
      description: The user.
      content:
        application/json:
          schema: {$ref: '#/components/schemas/User'}
    Problem:
      description: What went wrong.
      content:
        application/json:
          schema: {$ref: '#/components/schemas/Problem'}
  schemas:
    Orders:
      type: array
      items: {$ref: '#/components/schemas/Order'}
    Order:
      type: object
      required: [item]
      properties:
        id: {type: integer}
        createdAt: {type: string}
        callback_url: {type: string, format: uri}
        item: {$ref: '#/components/schemas/Item'}
    Item:
      type: object
      properties:
        name: {type: string}
        price: {type: number}
        owner: {$ref: '#/components/schemas/User'}
    User:
      type: object
      properties:
        email: {type: string}
        password: {type: string}
        api_key: {type: string}
    Problem:
      type: object
      properties:
        message: {type: string}
`;
