using MediatR;
using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Access;
using PlanPlatform.Web.Hosting;

namespace PlanPlatform.Web.Pages;

/// <summary>Mails a link with which to choose a new password. The answer is the same for every address.</summary>
[Guessable]
internal sealed class ForgotPasswordModel(IMediator mediator) : FormPage
{
    /// <summary>The address.</summary>
    [BindProperty(Name = "email")]
    public string? Email { get; set; }

    /// <summary>Whether the form was taken.</summary>
    public bool IsSent { get; private set; }

    /// <summary>Takes the form.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new RequestPasswordResetCommand(Email ?? "", SiteAddress.Of(HttpContext)), cancellationToken);
        if (!result.IsSuccess)
            return Refused(result.Error);
        IsSent = true;
        return Page();
    }
}
