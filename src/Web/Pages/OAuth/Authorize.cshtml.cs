using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Web.Hosting;
using PlanPlatform.Web.OAuth;

namespace PlanPlatform.Web.Pages.OAuth;

/// <summary>The authorization endpoint (RFC 6749 3.1) with its permission dialog.</summary>
[Authorize(Session.Optional)]
internal sealed class AuthorizeModel(IMediator mediator, Issuer issuer) : PageModel
{
    /// <summary>Why nothing is redirected; null where something is.</summary>
    public Error? Problem { get; private set; }

    /// <summary>What the person is asked.</summary>
    public AuthorizationReview? Review { get; private set; }

    /// <summary>Where the answer goes, for the person to read.</summary>
    public string Destination => RedirectUri.OriginOf(Review!.RedirectUri) ?? new Uri(Review.RedirectUri).Scheme;

    private AuthorizationParameters Parameters => AuthorizationParameters.Read(Request.QueryString.Value);

    /// <summary>Asks, where that is needed.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => HandleAsync(decision: null, cancellationToken);

    /// <summary>Takes the person's decision; the request is judged anew. Two decisions are none.</summary>
    public Task<IActionResult> OnPostAsync([FromForm] string[] decision, CancellationToken cancellationToken) =>
        HandleAsync(decision is [var only] ? only : null, cancellationToken);

    private async Task<IActionResult> HandleAsync(string? decision, CancellationToken cancellationToken)
    {
        var request = Parameters.Request;
        var personId = Session.PersonId(User);
        var review = await mediator.Send(new ReviewAuthorizationQuery(request, personId), cancellationToken);
        if (!review.IsSuccess)
            return Explain(review.Error);

        // RFC 9700 4.11.2: nobody who isn't signed in is sent on to an application that just anybody registered.
        Review = review.Value;
        if (Review.Refusal is { } refusal && (personId is not null || Review.IsVouchedFor))
            return Refuse(refusal);
        if (personId is not { } person)
            return SignIn();
        if (decision == "deny")
            return Refuse(AccessErrors.AccessDenied);
        if (decision == "approve" || (!Review.MustAsk && !HttpMethods.IsHead(Request.Method)))
            return await ApproveAsync(request, person, cancellationToken);

        // Chromium holds the redirect that follows the form to the policy of the form's page.
        Response.Headers.ContentSecurityPolicy = PageHeaders.Policy(FormTarget.Of(Review.RedirectUri));
        return Page();
    }

    private async Task<IActionResult> ApproveAsync(AuthorizationRequest request, int personId, CancellationToken cancellationToken)
    {
        var code = await mediator.Send(new ApproveAuthorizationCommand(request, personId, Session.Stamp(User)), cancellationToken);
        if (code.Error == AccountErrors.NoSession)
            return SignIn();

        // The application or its address may have gone since the dialog was shown.
        if (code.Error == AccessErrors.UnknownApplication || code.Error == AccessErrors.UnregisteredRedirectUri)
            return Explain(code.Error);
        return code.IsSuccess ? Answer([("code", code.Value.Reveal())]) : Refuse(code.Error);
    }

    private RedirectResult SignIn() => Redirect("/sign-in?return=" + Uri.EscapeDataString(Request.Path + Request.QueryString));

    private PageResult Explain(Error error)
    {
        Problem = error;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private RedirectResult Refuse(Error error) => Answer([("error", OAuthDialect.NameOf(error)), ("error_description", error.Message)]);

    // RFC 6749 4.1.2 and 4.1.2.1; RFC 9207 2: the answer names its issuer.
    private RedirectResult Answer(IEnumerable<(string Name, string Value)> parameters)
    {
        var all = parameters.Concat(Parameters.State is { } state ? [("state", state)] : []).Append(("iss", issuer.Of(Request)));
        var query = string.Join('&', all.Select(parameter => $"{parameter.Item1}={Uri.EscapeDataString(parameter.Item2)}"));
        var uri = Review!.RedirectUri;

        // RFC 6749 3.1.2: a query that the redirect URI has stays.
        var answer = $"{uri}{(uri.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}";
        return HttpMethods.IsPost(Request.Method) ? new SeeOther(answer) : Redirect(answer);
    }
}
