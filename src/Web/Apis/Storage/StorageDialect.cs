using System.Collections.Frozen;
using System.Net.Mime;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Storage;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Storage;

/// <summary>The voice of the storage API: problem documents (RFC 9457) with a code.</summary>
internal sealed class StorageDialect : Dialect
{
    private static readonly FrozenSet<string> Resources =
        new[] { "plans", "organisations", "objects", "dashboard" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, string> Codes = new(StringComparer.Ordinal)
    {
        [StorageErrors.OrganisationNotFound.Code] = "not_found",
        [StorageErrors.PlanNotFound.Code] = "not_found",
        [StorageErrors.UserNotFound.Code] = "not_found",
        [StorageErrors.ObjectNotFound.Code] = "not_found",
        [StorageErrors.PlanNameTaken.Code] = "duplicate_name",
        [StorageErrors.IsDefaultPlan.Code] = "default_plan",
        [StorageErrors.NoPlan.Code] = "no_plan",
        [StorageErrors.EmailTaken.Code] = "duplicate_user",
        [StorageErrors.LastAdministrator.Code] = "last_administrator",
        [StorageErrors.QuotaExceeded.Code] = "quota_exceeded",
        [AccessErrors.NoToken.Code] = "unauthenticated",
        [AccessErrors.InvalidToken.Code] = "unauthenticated",
        [AccessErrors.TwoCredentials.Code] = "malformed",
        [AccessErrors.InsufficientScope.Code] = "insufficient_scope",
        [AccessErrors.Forbidden.Code] = "forbidden",
        [CommonErrors.Invalid.Code] = "validation",
        [CommonErrors.MalformedBody.Code] = "malformed",
        [CommonErrors.IdempotencyKeyReused.Code] = "idempotency_key_reused",
        [CommonErrors.PreconditionFailed.Code] = "precondition_failed",
        [CommonErrors.NoSuchPath.Code] = "not_found",
        [CommonErrors.MethodNotAllowed.Code] = "method_not_allowed",
        [CommonErrors.NotAcceptable.Code] = "malformed",
        [CommonErrors.UnsupportedMediaType.Code] = "unsupported_media_type",
        [CommonErrors.TooLarge.Code] = "too_large",
        [CommonErrors.TooManyRequests.Code] = "rate_limited",
        [CommonErrors.HttpsRequired.Code] = "forbidden",
        [CommonErrors.Unavailable.Code] = "unavailable",
        [CommonErrors.Fault.Code] = "fault",
    };

    public override string Name => "storage";

    public override IReadOnlyCollection<string> MappedCodes => Codes.Keys;

    public override bool Owns(PathString path) =>
        path.Value is { } text
        && text.StartsWith("/api/v1/", StringComparison.OrdinalIgnoreCase)
        && Resources.Contains(text["/api/v1/".Length..].Split('/')[0]);

    public override Task WriteAsync(HttpContext context, Error error)
    {
        var status = error.Code == AccessErrors.TwoCredentials.Code ? StatusCodes.Status400BadRequest : HttpStatus.Of(error);
        context.Response.StatusCode = status;
        context.Response.Headers.WWWAuthenticate = BearerChallenge.Of(error, Scopes.Storage);
        var problem = new ProblemResponse
        {
            Title = ReasonPhrases.GetReasonPhrase(status),
            Status = status,
            Detail = error.Message,
            Code = Codes.GetValueOrDefault(error.Code, "fault"),
            Errors = error.Fields.Count == 0 ? null : error.Fields.GroupBy(field => NameOf(context, field.Field), field => field.Message, StringComparer.Ordinal)
                .ToDictionary(field => field.Key, field => field.ToArray(), StringComparer.Ordinal),
            TraceId = context.TraceIdentifier,
        };
        return context.Response.WriteAsJsonAsync(problem, WireJson.Options, MediaTypeNames.Application.ProblemJson);
    }

    // Members of the body as it spells them, headers as they are, parameters of the query in the API's case.
    private static string NameOf(HttpContext context, string field) =>
        WireNames.Of(context, field) is var name && (name != field || name.Contains('-', StringComparison.Ordinal)) ? name : JsonNamingPolicy.CamelCase.ConvertName(field);
}
