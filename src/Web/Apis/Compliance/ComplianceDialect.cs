using System.Collections.Frozen;
using System.Text.Json;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>The voice of the compliance API: a list of errors, each naming its field where it has one. Source: compliance-plangrade-api.</summary>
internal sealed class ComplianceDialect : Dialect
{
    private static readonly FrozenSet<string> Resources =
        new[] { "users", "me", "companies", "participants", "documents", "distributions", "notices", "activities" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // What HttpStatus says of an error is right here, save for these.
    private static readonly Dictionary<string, int> Statuses = new(StringComparer.Ordinal)
    {
        [AccessErrors.TwoCredentials.Code] = StatusCodes.Status400BadRequest,
        [ComplianceErrors.EinTaken.Code] = StatusCodes.Status400BadRequest,
        [ComplianceErrors.EinRefused.Code] = StatusCodes.Status400BadRequest,
        [ComplianceErrors.EmailTaken.Code] = StatusCodes.Status400BadRequest,
        [AccessErrors.InvalidTokenRequest.Code] = StatusCodes.Status400BadRequest,
    };

    public override string Name => "compliance";

    public override IReadOnlyCollection<string> MappedCodes => Statuses.Keys;

    public override bool Owns(PathString path) =>
        path.Value is { } text
        && text.StartsWith("/api/v1/", StringComparison.OrdinalIgnoreCase)
        && Resources.Contains(WithoutSuffix(text["/api/v1/".Length..].Split('/')[0]));

    public override Task WriteAsync(HttpContext context, Error error)
    {
        context.Response.StatusCode = Statuses.TryGetValue(error.Code, out var status) ? status : HttpStatus.Of(error);
        context.Response.Headers.WWWAuthenticate =
            error.Code == AccessErrors.InvalidClient.Code ? "Basic realm=\"PlanPlatform\"" : BearerChallenge.Of(error, Scopes.Compliance);
        return context.Response.WriteAsJsonAsync(new ErrorsResponse { Errors = Translate(context, error) }, WireJson.Options);
    }

    internal static string WithoutSuffix(string segment) =>
        segment.EndsWith(JsonPaths.Suffix, StringComparison.OrdinalIgnoreCase) ? segment[..^JsonPaths.Suffix.Length] : segment;

    private static List<ErrorResponse> Translate(HttpContext context, Error error)
    {
        if (error.Fields.Count == 0)
            return [new ErrorResponse { Message = error.Message }];
        return error.Fields
            .Select(problem => ErrorResponse.Of(problem, problem.Line is null ? NameOf(context, problem.Field) : ParticipantColumns.NameOf(problem.Field)))
            .ToList();
    }

    // A parameter of the query is no member of the body.
    private static string NameOf(HttpContext context, string field) =>
        WireNames.Of(context, field) is var name && name != field ? name : JsonNamingPolicy.SnakeCaseLower.ConvertName(field);
}
