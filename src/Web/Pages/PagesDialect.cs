using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;
using PlanPlatform.Web.Apis.Common;
using PlanPlatform.Web.Hosting;

namespace PlanPlatform.Web.Pages;

/// <summary>The voice of pages: a failure is a page as well, in the site's layout, and says nothing of the server's inside.</summary>
internal sealed class PagesDialect(IModelMetadataProvider metadata) : Dialect
{
    private static readonly Dictionary<string, (string Heading, string Text)> Words = new(StringComparer.Ordinal)
    {
        [AccessErrors.Forbidden.Code] = ("This page is for administrators", "Whoever administers your organisation can see it, and can make you an administrator."),
        [CommonErrors.NoSuchPath.Code] = ("There is nothing here", "The address may be mistyped, or what was here is gone."),
        [CompanyDocumentErrors.NoticeNotFound.Code] =
            ("This document is no longer offered", "It was taken back, or the link was not copied whole. Ask whoever sent it to you."),
        [CommonErrors.MethodNotAllowed.Code] = ("That can't be done here", "This page can be opened, not called in this way."),
        [CommonErrors.MalformedBody.Code] =
            ("The form could not be read", "It may have been open for too long, or you signed in or out meanwhile. Go back, reload the page and send it again."),
        [CommonErrors.TooLarge.Code] = ("That was too much", "The form holds more than it may."),
        [CommonErrors.TooManyRequests.Code] = ("Too many attempts", "Please wait a minute, then go back and try again."),
        [CommonErrors.HttpsRequired.Code] = ("A safe connection is needed", "This server is to be opened with an address that begins with https."),
        [CommonErrors.Unavailable.Code] = ("Not available for the moment", "Please try again in a few seconds."),
        [CommonErrors.Fault.Code] = ("Something went wrong", "It is our fault, not yours. Please try again later."),
    };

    public override string Name => "pages";

    public override IReadOnlyCollection<string> MappedCodes => Words.Keys;

    // Pages are known by their endpoints.
    public override bool Owns(PathString path) => false;

    public override Task WriteAsync(HttpContext context, Error error)
    {
        var (heading, text) = Words.TryGetValue(error.Code, out var words) ? words : (error.Message, "");
        PageHeaders.Apply(context.Response);
        context.Response.StatusCode = HttpStatus.Of(error);
        var page = new ViewResult
        {
            ViewName = "/Pages/_Failure.cshtml",
            ViewData = new ViewDataDictionary<Failure>(metadata, new ModelStateDictionary()) { Model = new Failure(heading, text, context.TraceIdentifier) },
        };
        return page.ExecuteResultAsync(new ActionContext(context, context.GetRouteData(), new ActionDescriptor()));
    }
}

/// <summary>What a failure's page shows.</summary>
/// <param name="Heading">What happened.</param>
/// <param name="Text">What can be done.</param>
/// <param name="RequestId">By which the operator finds it in the log.</param>
internal sealed record Failure(string Heading, string Text, string RequestId);
