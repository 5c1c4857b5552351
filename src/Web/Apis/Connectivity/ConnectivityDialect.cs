using System.Globalization;
using System.Text.Json;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Connectivity;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Connectivity;

/// <summary>The voice of the connectivity API: an envelope with two result codes, mostly with HTTP status 200. Source: connectivity-rate-plan.</summary>
internal sealed class ConnectivityDialect : Dialect
{
    private const string Root = "/api/";

    // What is said with a status of its own, and the status as the inner code.
    private static readonly Dictionary<string, int> Statuses = new(StringComparer.Ordinal)
    {
        [AccessErrors.NoToken.Code] = StatusCodes.Status401Unauthorized,
        [AccessErrors.InvalidToken.Code] = StatusCodes.Status401Unauthorized,
        [AccessErrors.InvalidGrant.Code] = StatusCodes.Status401Unauthorized,
        [AccessErrors.InsufficientScope.Code] = StatusCodes.Status403Forbidden,
        [AccessErrors.Forbidden.Code] = StatusCodes.Status403Forbidden,
        [CommonErrors.HttpsRequired.Code] = StatusCodes.Status403Forbidden,
        [CommonErrors.NoSuchPath.Code] = StatusCodes.Status404NotFound,
        [CommonErrors.MethodNotAllowed.Code] = StatusCodes.Status405MethodNotAllowed,
        [CommonErrors.NotAcceptable.Code] = StatusCodes.Status406NotAcceptable,
        [CommonErrors.TooManyRequests.Code] = StatusCodes.Status429TooManyRequests,
    };

    // What has a status of its own, and the call's failure code.
    private static readonly Dictionary<string, int> FailureStatuses = new(StringComparer.Ordinal)
    {
        [CommonErrors.TooLarge.Code] = StatusCodes.Status413PayloadTooLarge,
        [CommonErrors.Unavailable.Code] = StatusCodes.Status503ServiceUnavailable,
        [CommonErrors.Fault.Code] = StatusCodes.Status500InternalServerError,
    };

    // What has the call's failure code and status 200.
    private static readonly string[] Plain =
    [
        CommonErrors.Invalid.Code, CommonErrors.MalformedBody.Code, CommonErrors.UnsupportedMediaType.Code, CommonErrors.IdempotencyKeyReused.Code,
        AccessErrors.TwoCredentials.Code, AccountErrors.WrongPassword.Code, ConnectivityErrors.AdministratorRequired.Code, ConnectivityErrors.LogInOff.Code,
    ];

    public override string Name => "connectivity";

    public override IReadOnlyCollection<string> MappedCodes => [.. Statuses.Keys, .. FailureStatuses.Keys, .. Plain, .. ConnectivityCodes.Mapped];

    public override string TokenHeader => "X-Authorization";

    public override bool Owns(PathString path) =>
        path.Value is { } text
        && text.StartsWith(Root, StringComparison.OrdinalIgnoreCase)
        && text.AsSpan(Root.Length).TrimEnd('/') is { Length: > 0 } segment
        && !segment.Contains('/');

    public override Task WriteAsync(HttpContext context, Error error)
    {
        var call = ConnectivityCodes.CallOf(Dialects.OperationOf(context)?.Name);
        context.Response.StatusCode = StatusOf(call, error);
        if (Statuses.ContainsKey(error.Code))
            context.Response.Headers.WWWAuthenticate = BearerChallenge.Of(error, Scopes.Connectivity);

        // Who must look first is not told when to send it again.
        if (IsDoubtful(call, error))
            context.Response.Headers.RetryAfter = default;
        var answer = ConnectivityEnvelope.Fail(context, CodeOf(call, error, context.Response.StatusCode), ReasonOf(error));
        return context.Response.WriteAsJsonAsync(new ConnectivityResponse { Response = answer }, WireJson.Options);
    }

    private static int StatusOf(ConnectivityCall? call, Error error)
    {
        var isDoubtful = IsDoubtful(call, error);
        if (call is { IsChange: true } && isDoubtful)
            return StatusCodes.Status200OK;
        if (Statuses.TryGetValue(error.Code, out var status))
            return status;

        // Of what may have happened nobody is told to try again.
        if (isDoubtful)
            return StatusCodes.Status500InternalServerError;
        if (FailureStatuses.TryGetValue(error.Code, out status))
            return status;
        return call is null ? HttpStatus.Of(error) : StatusCodes.Status200OK;
    }

    // Creating and modifying have a code for a database that doesn't answer; of other calls it is certain then that they changed nothing.
    private static bool IsDoubtful(ConnectivityCall? call, Error error) =>
        error.Doubt is Doubt.Failed or Doubt.TimedOut || (error.Doubt == Doubt.Unanswered && call is { IsChange: true });

    // A path without a call has no failure code: the status stands for it.
    private static ResultCode CodeOf(ConnectivityCall? call, Error error, int status) => call is null || Statuses.ContainsKey(error.Code)
        ? new ResultCode(status.ToString(CultureInfo.InvariantCulture), Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status))
        : ConnectivityCodes.Of(call, error);

    private static string ReasonOf(Error error) => error.Fields.Count == 0
        ? error.Message.TrimEnd('.')
        : string.Join(", ", error.Fields.Select(problem => $"{NameOf(problem.Field)} {problem.Message}"));

    // Members are called on the wire as in the commands, save for the first letter; a header is called as it is.
    private static string NameOf(string path) =>
        path.Contains('-', StringComparison.Ordinal) ? path : JsonNamingPolicy.CamelCase.ConvertName(path[(path.LastIndexOf('.') + 1)..]);
}
