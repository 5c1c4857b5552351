using MediatR;
using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Access;
using PlanPlatform.Web.Hosting;

namespace PlanPlatform.Web.Pages;

/// <summary>The second step of signing in: a code of the authenticator, or a recovery code.</summary>
[Guessable]
[LeadsOn]
internal sealed class SecondFactorModel(IMediator mediator) : FormPage
{
    /// <summary>Where to go afterwards: a path of this server.</summary>
    [BindProperty(Name = "return", SupportsGet = true)]
    public string? Return { get; set; }

    /// <summary>The code as typed.</summary>
    [BindProperty(Name = "code")]
    public string? Code { get; set; }

    /// <summary>Shows the form to whoever proved the password.</summary>
    public async Task<IActionResult> OnGetAsync() => await PendingSignIn.FindAsync(HttpContext) is null ? BeginAgain() : Page();

    /// <summary>Takes the form.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await PendingSignIn.FindAsync(HttpContext) is not { } person)
            return BeginAgain();
        var result = await mediator.Send(new CompleteSecondFactorCommand(person, Code ?? ""), cancellationToken);
        if (!result.IsSuccess)
            return result.Error == AccountErrors.NoSession ? BeginAgain() : Refused(result.Error);
        await PendingSignIn.EndAsync(HttpContext);
        await Session.BeginAsync(HttpContext, result.Value);
        return Onward(Return);
    }

    private LocalRedirectResult BeginAgain() => LocalRedirect("/sign-in?return=" + Uri.EscapeDataString(Return ?? ""));
}
