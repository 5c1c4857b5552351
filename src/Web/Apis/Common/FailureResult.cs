using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Web.Apis.Common;

/// <summary>An action's failure, written in the voice of the request's path.</summary>
internal sealed class FailureResult(Error error) : IActionResult
{
    public Error Error => error;

    public Task ExecuteResultAsync(ActionContext context) =>
        context.HttpContext.RequestServices.GetRequiredService<Dialects>().WriteAsync(context.HttpContext, error);
}
