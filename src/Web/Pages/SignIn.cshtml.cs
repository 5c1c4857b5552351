using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PlanPlatform.Application.Access;

namespace PlanPlatform.Web.Pages;

/// <summary>Signs a person in and sends them on to where they wanted to go.</summary>
[LeadsOn]
internal sealed class SignInModel(IMediator mediator) : PageModel
{
    /// <summary>Where to go afterwards: a path of this server.</summary>
    [BindProperty(Name = "return", SupportsGet = true)]
    public string Return { get; set; } = "/account";

    /// <summary>The address as typed.</summary>
    [BindProperty(Name = "email")]
    public string Email { get; set; } = "";

    /// <summary>The password as typed; never shown again.</summary>
    [BindProperty(Name = "password")]
    public string Password { get; set; } = "";

    /// <summary>What went wrong.</summary>
    public string? Problem { get; private set; }

    /// <summary>Takes the form.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new SignInCommand(Email ?? "", Password ?? ""), cancellationToken);
        if (!result.IsSuccess)
        {
            Problem = result.Error.Message;
            return Page();
        }

        await Session.BeginAsync(HttpContext, result.Value);
        return LocalRedirect(Url.IsLocalUrl(Return) ? Return : "/account");
    }
}
