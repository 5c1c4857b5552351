using MediatR;
using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Access;
using PlanPlatform.Web.Hosting;

namespace PlanPlatform.Web.Pages;

/// <summary>Where the link of a forgotten password leads. Opening it does nothing: programs that look through mails open links too.</summary>
[Guessable]
internal sealed class SetPasswordModel(IMediator mediator) : FormPage
{
    /// <summary>Whose link it is.</summary>
    [BindProperty(Name = "person", SupportsGet = true)]
    public int PersonId { get; set; }

    /// <summary>The link's token.</summary>
    [BindProperty(Name = "token", SupportsGet = true)]
    public string? Token { get; set; }

    /// <summary>The password; never shown again.</summary>
    [BindProperty(Name = "password")]
    public string? Password { get; set; }

    /// <summary>Takes the form.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new SetPasswordCommand(PersonId, Token ?? "", Password ?? "", SiteAddress.Of(HttpContext)), cancellationToken);
        return result.IsSuccess ? LocalRedirect("/sign-in?notice=password-set") : Refused(result.Error);
    }
}
