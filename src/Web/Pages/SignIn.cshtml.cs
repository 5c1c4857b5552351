using MediatR;
using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Access;
using PlanPlatform.Web.Hosting;

namespace PlanPlatform.Web.Pages;

/// <summary>Signs a person in and sends them on to where they wanted to go, by way of the second step where they have one.</summary>
[Guessable]
[LeadsOn]
internal sealed class SignInModel(IMediator mediator) : FormPage
{
    /// <summary>Where to go afterwards: a path of this server.</summary>
    [BindProperty(Name = "return", SupportsGet = true)]
    public string? Return { get; set; }

    /// <summary>What happened before: <c>registered</c>, <c>password-set</c> or <c>signed-out</c>.</summary>
    [FromQuery(Name = "notice")]
    public string? Notice { get; set; }

    /// <summary>The address as typed.</summary>
    [BindProperty(Name = "email")]
    public string? Email { get; set; }

    /// <summary>The password as typed; never shown again.</summary>
    [BindProperty(Name = "password")]
    public string? Password { get; set; }

    /// <summary>What happened before, in words.</summary>
    public string? NoticeText => Notice switch
    {
        "registered" => "Thank you. You can sign in now; please also follow the link in the mail that we sent you.",
        "password-set" => "Your new password is set. Please sign in with it.",
        "signed-out" => "You are signed out.",
        _ => null,
    };

    /// <summary>Takes the form.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new SignInCommand(Email ?? "", Password ?? ""), cancellationToken);
        if (!result.IsSuccess)
            return Refused(result.Error);
        if (result.Value.NeedsSecondFactor)
        {
            await PendingSignIn.BeginAsync(HttpContext, result.Value.Person);
            return LocalRedirect("/sign-in/second-factor?return=" + Uri.EscapeDataString(Return ?? ""));
        }

        await Session.BeginAsync(HttpContext, result.Value.Person);
        return Onward(Return);
    }
}
