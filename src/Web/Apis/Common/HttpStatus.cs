using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Web.Apis.Common;

/// <summary>Errors and HTTP statuses, each as the other: what every voice says unless its contract says otherwise.</summary>
internal static class HttpStatus
{
    private static readonly Dictionary<string, int> Exact = new(StringComparer.Ordinal)
    {
        [CommonErrors.MethodNotAllowed.Code] = StatusCodes.Status405MethodNotAllowed,
        [CommonErrors.NotAcceptable.Code] = StatusCodes.Status406NotAcceptable,
        [CommonErrors.UnsupportedMediaType.Code] = StatusCodes.Status415UnsupportedMediaType,
        [CommonErrors.PreconditionFailed.Code] = StatusCodes.Status412PreconditionFailed,
        [CommonErrors.TooLarge.Code] = StatusCodes.Status413PayloadTooLarge,
        [CommonErrors.TooManyRequests.Code] = StatusCodes.Status429TooManyRequests,
    };

    public static int Of(Error error) => Exact.TryGetValue(error.Code, out var status) ? status : Of(error.Kind);

    // What a bare status, set by the framework without a body, stands for.
    public static Error ErrorOf(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => AccessErrors.NoToken,
        StatusCodes.Status403Forbidden => AccessErrors.Forbidden,
        StatusCodes.Status404NotFound => CommonErrors.NoSuchPath,
        StatusCodes.Status405MethodNotAllowed => CommonErrors.MethodNotAllowed,
        StatusCodes.Status406NotAcceptable => CommonErrors.NotAcceptable,
        StatusCodes.Status413PayloadTooLarge => CommonErrors.TooLarge,
        StatusCodes.Status415UnsupportedMediaType => CommonErrors.UnsupportedMediaType,
        StatusCodes.Status429TooManyRequests => CommonErrors.TooManyRequests,
        StatusCodes.Status503ServiceUnavailable => CommonErrors.Unavailable,
        >= StatusCodes.Status500InternalServerError => CommonErrors.Fault,
        _ => CommonErrors.MalformedBody,
    };

    private static int Of(ErrorKind kind) => kind switch
    {
        ErrorKind.Validation => StatusCodes.Status400BadRequest,
        ErrorKind.Unauthenticated => StatusCodes.Status401Unauthorized,
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        ErrorKind.Refused => StatusCodes.Status400BadRequest,
        ErrorKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        ErrorKind.Fault => StatusCodes.Status500InternalServerError,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of error."),
    };
}
