namespace PlanPlatform.Domain.Common;

/// <summary>The failures that any operation of any API can meet.</summary>
public static class CommonErrors
{
    /// <summary>Members of the request are wrong; <see cref="Error.Fields"/> says which.</summary>
    public static readonly Error Invalid = new("request.invalid", ErrorKind.Validation, "The request is not valid.");

    /// <summary>The body can't be read as what its content type says.</summary>
    public static readonly Error MalformedBody = new("request.malformed", ErrorKind.Validation, "The request body can't be read.");

    /// <summary>An idempotency key came again with another body.</summary>
    public static readonly Error IdempotencyKeyReused =
        new("request.idempotency_key_reused", ErrorKind.Conflict, "The idempotency key was already used with another request.");

    /// <summary>The thing was changed since the caller read it: its entity tag isn't the one that <c>If-Match</c> names.</summary>
    public static readonly Error PreconditionFailed =
        new("request.precondition_failed", ErrorKind.Conflict, "The resource was changed since it was read.");

    /// <summary>The path names nothing.</summary>
    public static readonly Error NoSuchPath = new("request.no_such_path", ErrorKind.NotFound, "There is nothing at this path.");

    /// <summary>The path exists, not for this verb.</summary>
    public static readonly Error MethodNotAllowed = new("request.method_not_allowed", ErrorKind.Refused, "The verb is not allowed here.");

    /// <summary>The caller accepts no format that is offered.</summary>
    public static readonly Error NotAcceptable = new("request.not_acceptable", ErrorKind.Refused, "No acceptable format is offered.");

    /// <summary>The body's content type isn't taken here.</summary>
    public static readonly Error UnsupportedMediaType =
        new("request.unsupported_media_type", ErrorKind.Refused, "The content type is not supported here.");

    /// <summary>The body is over the route's limit.</summary>
    public static readonly Error TooLarge = new("request.too_large", ErrorKind.Refused, "The request body is too large.");

    /// <summary>The caller sent too many requests; the answer's Retry-After says when to go on.</summary>
    public static readonly Error TooManyRequests = new("request.too_many", ErrorKind.Refused, "Too many requests.");

    /// <summary>Plain HTTP where HTTPS is required.</summary>
    public static readonly Error HttpsRequired = new("request.https_required", ErrorKind.Forbidden, "HTTPS is required.");

    /// <summary>The database is away; the answer's Retry-After says when to try again.</summary>
    public static readonly Error Unavailable = new("server.unavailable", ErrorKind.Unavailable, "The service is not available for the moment.");

    /// <summary>A bug or broken infrastructure; the log has it under the request's id.</summary>
    public static readonly Error Fault = new("server.fault", ErrorKind.Fault, "An unexpected error occurred.");
}
