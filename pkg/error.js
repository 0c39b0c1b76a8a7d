/** What a call that failed ends in. */
export class ApiError extends Error {
  constructor(message, fields, options) {
    super(message, options);
    this.code = fields.code;
    this.status = fields.status;
    this.retryAfterMs = fields.retryAfterMs;
    this.details = fields.details;
    this.method = fields.method;
    this.path = fields.path;
  }
}

ApiError.prototype.name = "ApiError";
