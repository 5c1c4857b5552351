namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>Takes the <c>.json</c> off the end of a path: the official client sends some paths with it.</summary>
internal sealed class JsonPaths(RequestDelegate next, ComplianceDialect dialect)
{
    public const string Suffix = ".json";

    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path;
        if (path.Value is { } text && text.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase) && dialect.Owns(path))
            context.Request.Path = text[..^Suffix.Length];
        return next(context);
    }
}
