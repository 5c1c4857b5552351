using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Web.Hosting;

namespace PlanPlatform.Web.Pages.Account;

/// <summary>What a person may see and change of their account.</summary>
[Authorize(Session.Required)]
[Guessable]
internal sealed class IndexModel(IMediator mediator, ICaller caller) : PageModel
{
    /// <summary>What happened before: <c>mail-sent</c>, <c>password-changed</c> or <c>second-factor-off</c>.</summary>
    [FromQuery(Name = "notice")]
    public string? Notice { get; set; }

    /// <summary>What happened before, in words.</summary>
    public string? NoticeText => Notice switch
    {
        "mail-sent" => "The mail is on its way.",
        "password-changed" => "Your password is changed. Every other session of yours was ended.",
        "second-factor-off" => "The second step is off. Every other session of yours was ended.",
        _ => null,
    };

    /// <summary>The account.</summary>
    public AccountView View { get; private set; } = null!;

    /// <summary>Whether there is a dashboard for them.</summary>
    public bool Administers => caller.Current is { Administers: true };

    /// <summary>Shows the account.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var account = await mediator.Send(new GetAccountQuery(), cancellationToken);
        if (!account.IsSuccess)
            return Challenge(Session.SchemeName);
        View = account.Value;
        return Page();
    }

    /// <summary>Sends the confirming mail again.</summary>
    public async Task<IActionResult> OnPostResendAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new ResendConfirmationCommand(SiteAddress.Of(HttpContext)), cancellationToken);
        return LocalRedirect("/account?notice=mail-sent");
    }
}
