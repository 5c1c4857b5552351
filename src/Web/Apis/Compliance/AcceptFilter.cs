using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Net.Http.Headers;
using PlanPlatform.Domain.Common;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>Refuses callers who take no JSON (RFC 9110 12.5.1). What is no JSON, a file or a table, is sent to everybody.</summary>
internal sealed class AcceptFilter : IResourceFilter
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (!context.ActionDescriptor.EndpointMetadata.OfType<SendsAnythingAttribute>().Any() && !Takes(context.HttpContext.Request))
            context.Result = new FailureResult(CommonErrors.NotAcceptable);
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
        // Nothing to do once the action has run.
    }

    // The most specific range decides. A header that can't be read says nothing.
    private static bool Takes(HttpRequest request) =>
        request.GetTypedHeaders().Accept is not { Count: > 0 } ranges
        || ranges.Where(range => Json.IsSubsetOf(range)).OrderBy(range => range.MatchesAllTypes).ThenBy(range => range.MatchesAllSubTypes).FirstOrDefault() is { Quality: null or > 0 };
}
