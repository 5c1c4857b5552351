using MediatR;
using Microsoft.AspNetCore.Mvc.Filters;
using PlanPlatform.Application.Access;
using PlanPlatform.Web.Hosting;
using PlanPlatform.Web.OAuth;

namespace PlanPlatform.Web.Pages;

/// <summary>
/// For pages whose form may lead, by way of an approval that is remembered, straight on to an application. Chromium holds each redirect that
/// follows a form to the policy of the form's page, so the application's origin has its place there.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class LeadsOnAttribute : Attribute, IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        var way = request.Query["return"].ToString();
        if (AuthorizationParameters.EndpointPaths.Any(path => way.StartsWith(path + "?", StringComparison.OrdinalIgnoreCase)))
        {
            var asked = AuthorizationParameters.Read(way[way.IndexOf('?', StringComparison.Ordinal)..]).Request;
            var review = await context.HttpContext.RequestServices.GetRequiredService<IMediator>()
                .Send(new ReviewAuthorizationQuery(asked, PersonId: null), context.HttpContext.RequestAborted);
            if (review.IsSuccess)
                context.HttpContext.Response.Headers.ContentSecurityPolicy = PageHeaders.Policy(FormTarget.Of(review.Value.RedirectUri));
        }

        await next();
    }
}
