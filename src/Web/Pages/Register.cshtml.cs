using MediatR;
using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Access;
using PlanPlatform.Web.Hosting;

namespace PlanPlatform.Web.Pages;

/// <summary>Gives somebody an account. The answer is the same where the address has one already.</summary>
[Guessable]
internal sealed class RegisterModel(IMediator mediator) : FormPage
{
    /// <summary>Where to go after signing in: a path of this server.</summary>
    [BindProperty(Name = "return", SupportsGet = true)]
    public string? Return { get; set; }

    /// <summary>The given name.</summary>
    [BindProperty(Name = "firstName")]
    public string? FirstName { get; set; }

    /// <summary>The family name.</summary>
    [BindProperty(Name = "lastName")]
    public string? LastName { get; set; }

    /// <summary>The name of their organisation.</summary>
    [BindProperty(Name = "organisationName")]
    public string? OrganisationName { get; set; }

    /// <summary>The address.</summary>
    [BindProperty(Name = "email")]
    public string? Email { get; set; }

    /// <summary>The password; never shown again.</summary>
    [BindProperty(Name = "password")]
    public string? Password { get; set; }

    /// <summary>Takes the form.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await mediator.Send(
            new RegisterPersonCommand(FirstName ?? "", LastName ?? "", Email ?? "", Password ?? "", OrganisationName, SiteAddress.Of(HttpContext)), cancellationToken);
        return result.IsSuccess ? LocalRedirect("/sign-in?notice=registered&return=" + Uri.EscapeDataString(Return ?? "")) : Refused(result.Error);
    }
}
