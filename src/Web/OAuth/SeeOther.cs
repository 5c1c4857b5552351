using Microsoft.AspNetCore.Mvc;

namespace PlanPlatform.Web.OAuth;

/// <summary>A redirect that never sends a form's content along (RFC 9700 4.12).</summary>
internal sealed class SeeOther(string url) : RedirectResult(url)
{
    public override Task ExecuteResultAsync(ActionContext context)
    {
        context.HttpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.HttpContext.Response.Headers.Location = Url;
        return Task.CompletedTask;
    }
}
