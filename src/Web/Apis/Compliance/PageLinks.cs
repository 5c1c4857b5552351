using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>Links to the pages around one (RFC 8288), relative to the server, with the request's other parameters.</summary>
internal static class PageLinks
{
    private static readonly HashSet<string> Own = new(StringComparer.OrdinalIgnoreCase) { "page", "per_page" };

    public static string Of(HttpRequest request, int? number, int size, bool hasNext)
    {
        if (number is not { } current)
            return "";
        var links = new List<string> { Link(request, 1, size, "first") };
        if (current > 1)
            links.Add(Link(request, current - 1, size, "prev"));
        if (hasNext)
            links.Add(Link(request, current + 1, size, "next"));
        return string.Join(", ", links);
    }

    private static string Link(HttpRequest request, int page, int size, string relation)
    {
        var query = new QueryBuilder(request.Query.Where(parameter => !Own.Contains(parameter.Key))
            .SelectMany(parameter => parameter.Value, (parameter, value) => KeyValuePair.Create(parameter.Key, value ?? "")))
        {
            { "page", page.ToString(CultureInfo.InvariantCulture) },
            { "per_page", size.ToString(CultureInfo.InvariantCulture) },
        };
        return $"<{request.PathBase}{request.Path}{query}>; rel=\"{relation}\"";
    }
}
