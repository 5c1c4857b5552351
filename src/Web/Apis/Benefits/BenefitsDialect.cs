using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using PlanPlatform.Application.Benefits;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Benefits;
using PlanPlatform.Domain.Common;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Benefits;

/// <summary>The voice of the benefits API: an envelope with codes of its own. Source: benefits-sync-plan, benefits-get-plan-details.</summary>
internal sealed class BenefitsDialect(IOptions<BenefitsOptions> options) : Dialect
{
    private const int Unauthorized = 403;
    private const int AccessDenied = 407;
    private const int InvalidFields = 436;
    private const int NotFound = 437;

    private static readonly FrozenSet<string> Paths = new[]
    {
        "generate-client-auth-token", "sync-plan", "get-plan-details", "get-plans", "sync-group", "fetch-groups", "sync-document",
        "get-documents", "get-document-details", "download", "sync-supplemental-benefit", "get-supplemental-benefits",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, (int Code, string Message)> Answers = new(StringComparer.Ordinal)
    {
        [AccessErrors.NoToken.Code] = (Unauthorized, "UNAUTHORIZED"),
        [AccessErrors.InvalidToken.Code] = (Unauthorized, "UNAUTHORIZED"),
        [AccessErrors.TwoCredentials.Code] = (Unauthorized, "UNAUTHORIZED"),
        [AccessErrors.InsufficientScope.Code] = (Unauthorized, "UNAUTHORIZED"),
        [AccessErrors.Forbidden.Code] = (Unauthorized, "UNAUTHORIZED"),
        [AccessErrors.InvalidClient.Code] = (Unauthorized, "Invalid client credentials"),
        [AccessErrors.WrongOrganisation.Code] = (AccessDenied, "ACCESS_DENIED"),
        [BenefitsErrors.PlanNotFound.Code] = (NotFound, "Plan not found"),
        [BenefitsErrors.CollectionNotFound.Code] = (NotFound, "Group not found"),
        [BenefitsErrors.DocumentNotFound.Code] = (NotFound, "Document not found"),
        [BenefitsErrors.SupplementalBenefitNotFound.Code] = (NotFound, "Supplemental benefit not found"),
        [BenefitsErrors.CollectionNameTaken.Code] = (InvalidFields, "1. Group name already exists in group_name"),
        [BenefitsErrors.CollectionNotEmpty.Code] = (InvalidFields, "1. Group is not empty in group_id"),
        [CommonErrors.MalformedBody.Code] = (InvalidFields, "1. Malformed JSON in body"),
        [CommonErrors.UnsupportedMediaType.Code] = (InvalidFields, "1. Content-Type must be application/json"),
        [CommonErrors.NotAcceptable.Code] = (InvalidFields, "1. Not acceptable in Accept"),
        [CommonErrors.IdempotencyKeyReused.Code] = (InvalidFields, "1. Already used with another request in Idempotency-Key"),
        [CommonErrors.NoSuchPath.Code] = (StatusCodes.Status404NotFound, "NOT_FOUND"),
        [CommonErrors.MethodNotAllowed.Code] = (StatusCodes.Status405MethodNotAllowed, "METHOD_NOT_ALLOWED"),
        [CommonErrors.TooLarge.Code] = (StatusCodes.Status413PayloadTooLarge, "PAYLOAD_TOO_LARGE"),
        [CommonErrors.TooManyRequests.Code] = (StatusCodes.Status429TooManyRequests, "TOO_MANY_REQUESTS"),
        [CommonErrors.HttpsRequired.Code] = (Unauthorized, "HTTPS_REQUIRED"),
        [CommonErrors.Unavailable.Code] = (StatusCodes.Status503ServiceUnavailable, "SERVICE_UNAVAILABLE"),
        [CommonErrors.Fault.Code] = (StatusCodes.Status500InternalServerError, "SERVER_FAULT"),
        [CommonErrors.Invalid.Code] = (InvalidFields, ""),
    };

    // The two documents name a message of their own for a fault.
    private static readonly Dictionary<string, string> Faults = new(StringComparer.Ordinal)
    {
        ["syncPlan"] = "An unexpected error occurred. Please try again.",
        ["getPlanDetails"] = "Failed to fetch plan",
    };

    public override string Name => "benefits";

    public override IReadOnlyCollection<string> MappedCodes => Answers.Keys;

    public override bool Owns(PathString path) =>
        path.Value is { Length: > 1 } text && text[1..].TrimEnd('/').Split('/') is [var first, .. var rest]
        && Paths.Contains(first)
        && (rest.Length == 0 || (rest.Length == 1 && first.Equals("download", StringComparison.OrdinalIgnoreCase)));

    public override Task WriteAsync(HttpContext context, Error error)
    {
        var operation = Dialects.OperationOf(context)?.Name;
        var (code, message) = Translate(context, operation, error);
        context.Response.StatusCode = HttpStatusOf(code);
        return context.Response.WriteAsJsonAsync(new BenefitsAnswer(code, new object(), message), WireJson.Options);
    }

    private static (int Code, string Message) Translate(HttpContext context, string? operation, Error error)
    {
        if (error.Code == CommonErrors.Invalid.Code)
            return BenefitsProblems.Translate(error.Fields, field => WireNames.Of(context, field), operation);
        if (!Answers.TryGetValue(error.Code, out var answer) || error.Code == CommonErrors.Fault.Code)
            return (StatusCodes.Status500InternalServerError, Faults.GetValueOrDefault(operation ?? "", Answers[CommonErrors.Fault.Code].Message));
        return answer;
    }

    // HTTP clients take a 407 for a proxy's, so it goes out as 403.
    private int HttpStatusOf(int code) =>
        options.Value.AlwaysHttp200 ? StatusCodes.Status200OK : code == AccessDenied ? StatusCodes.Status403Forbidden : code;
}
