using MediatR;
using Microsoft.AspNetCore.Mvc.Filters;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Web.Apis.Common;
using PlanPlatform.Web.Hosting;
using PlanPlatform.Web.OAuth;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>Lets an application in by its key and secret, in HTTP Basic or beside the body's members, or by any token of its that works.</summary>
internal sealed class ApplicationKeyFilter(IMediator mediator, ICaller caller, FailedLogins failedLogins) : IAsyncActionFilter
{
    /// <summary>Its place among the filters: who asks is judged before what they ask.</summary>
    public const int BeforeTheMembers = -1;

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        // A body that is null is refused by the next filter.
        if (context.ActionArguments.Values.OfType<IApplicationRequest>().FirstOrDefault() is not { } request
            || await RefusalAsync(context.HttpContext, request) is not { } refusal)
        {
            await next();
            return;
        }

        context.Result = new FailureResult(refusal);
    }

    private async Task<Error?> RefusalAsync(HttpContext context, IApplicationRequest request)
    {
        var header = context.Request.Headers.Authorization;
        if (header.Count > 1)
            return AccessErrors.TwoCredentials;
        if (header.ToString().StartsWith(BearerHandler.SchemeName + " ", StringComparison.OrdinalIgnoreCase))
            return request.ClientSecret.IsSent ? AccessErrors.TwoCredentials : caller.Current is null ? AccessErrors.InvalidToken : null;

        var credentials = TokenRequest.ReadCredentials(header, TextOf(request.ClientId), TextOf(request.ClientSecret));
        if (!credentials.IsSuccess)
            return credentials.Error;

        // Secrets can be guessed at.
        if (!failedLogins.MayTry(context))
        {
            context.Response.Headers.RetryAfter = FailedLogins.RetryAfterSeconds;
            return CommonErrors.TooManyRequests;
        }

        var result = await mediator.Send(new AuthenticateApplicationQuery(credentials.Value), context.RequestAborted);
        if (!result.IsSuccess)
            failedLogins.Count(context, result.Error);
        return result.Error;
    }

    private static string? TextOf(Field<string> field) => string.IsNullOrEmpty(field.Value) ? null : field.Value;
}
