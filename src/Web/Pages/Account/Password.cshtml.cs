using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Access;
using PlanPlatform.Web.Hosting;

namespace PlanPlatform.Web.Pages.Account;

/// <summary>Changes the password; this browser stays signed in.</summary>
[Authorize(Session.Required)]
[Guessable]
internal sealed class PasswordModel(IMediator mediator) : FormPage
{
    /// <summary>The present password.</summary>
    [BindProperty(Name = "currentPassword")]
    public string? CurrentPassword { get; set; }

    /// <summary>The new one.</summary>
    [BindProperty(Name = "newPassword")]
    public string? NewPassword { get; set; }

    /// <summary>Takes the form.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new ChangePasswordCommand(CurrentPassword ?? "", NewPassword ?? "", SiteAddress.Of(HttpContext)), cancellationToken);
        if (!result.IsSuccess)
            return Refused(result.Error);
        await Session.BeginAsync(HttpContext, result.Value);
        return LocalRedirect("/account?notice=password-changed");
    }
}
