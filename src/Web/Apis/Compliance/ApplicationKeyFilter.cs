using MediatR;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Web.Apis.Common;
using PlanPlatform.Web.Hosting;
using PlanPlatform.Web.OAuth;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>
/// Lets an application in by its key and secret, in HTTP Basic or beside the body's members, or by any token of its that works. What is in the
/// header is judged before the body is read.
/// </summary>
internal sealed class ApplicationKeyFilter(IMediator mediator, ICaller caller, FailedLogins failedLogins) : IAsyncResourceFilter, IAsyncActionFilter
{
    /// <summary>Its place among the filters: who asks is judged before what they ask.</summary>
    public const int BeforeTheMembers = -1;

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        // Where there is neither header nor body, nothing is left that could hold a key.
        var request = context.HttpContext.Request;
        var isInTheBody = request.Headers.Authorization.Count == 0 && context.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody != false;
        context.Result = isInTheBody ? null : await RefusalAsync(context.HttpContext);
        if (context.Result is null)
            await next();
    }

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        // A body that is null is refused by the next filter.
        if (context.ActionArguments.Values.OfType<IApplicationRequest>().FirstOrDefault() is { } request)
            context.Result = await RefusalAsync(context.HttpContext, request);
        if (context.Result is null)
            await next();
    }

    // Of the header alone where there is no body yet; then of both together.
    private async Task<IActionResult?> RefusalAsync(HttpContext context, IApplicationRequest? request = null)
    {
        var header = context.Request.Headers.Authorization;
        if (header.Count > 1)
            return new FailureResult(AccessErrors.TwoCredentials);
        if (header.ToString().StartsWith(BearerHandler.SchemeName + " ", StringComparison.OrdinalIgnoreCase))
        {
            if (request?.ClientSecret.IsSent == true)
                return new FailureResult(AccessErrors.TwoCredentials);
            return caller.Current is null ? new FailureResult(AccessErrors.InvalidToken) : null;
        }

        var credentials = TokenRequest.ReadCredentials(header, TextOf(request?.ClientId), TextOf(request?.ClientSecret));
        if (!credentials.IsSuccess)
            return new FailureResult(credentials.Error);
        if (caller.Current is not null)
            return null;

        // Secrets can be guessed at.
        return await failedLogins.TryAsync(context, async () =>
        {
            var result = await mediator.Send(new AuthenticateApplicationQuery(credentials.Value), context.RequestAborted);
            return result.IsSuccess ? null : new FailureResult(result.Error);
        });
    }

    private static string? TextOf(Field<string>? field) => string.IsNullOrEmpty(field?.Value) ? null : field.Value.Value;
}
