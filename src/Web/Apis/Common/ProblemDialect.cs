using System.Net.Mime;
using Microsoft.AspNetCore.WebUtilities;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Web.Apis.Common;

/// <summary>The voice of every path that no API names: a plain problem document (RFC 9457).</summary>
internal sealed class ProblemDialect : Dialect
{
    public override string Name => "problem";

    public override IReadOnlyCollection<string> MappedCodes => [];

    public override bool Owns(PathString path) => true;

    public override Task WriteAsync(HttpContext context, Error error)
    {
        context.Response.StatusCode = HttpStatus.Of(error);
        return context.Response.WriteAsJsonAsync(
            new
            {
                type = "about:blank",
                title = ReasonPhrases.GetReasonPhrase(context.Response.StatusCode),
                status = context.Response.StatusCode,
                detail = error.Message,
                code = error.Code,
                traceId = context.TraceIdentifier,
            },
            options: null,
            MediaTypeNames.Application.ProblemJson);
    }
}
