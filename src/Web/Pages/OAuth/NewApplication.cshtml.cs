using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Access;

namespace PlanPlatform.Web.Pages.OAuth;

/// <summary>Registers an application, and shows its secret once.</summary>
[Authorize(Session.Required)]
internal sealed class NewApplicationModel(IMediator mediator) : PageModel
{
    /// <summary>What the person writes.</summary>
    [BindProperty(Name = "")]
    public ApplicationForm Form { get; set; } = new() { Scopes = [.. Scopes.All] };

    /// <summary>What was registered; null before.</summary>
    public RegisteredApplication? Registered { get; private set; }

    /// <summary>Registers it.</summary>
    public async Task OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new RegisterApplicationCommand(Form.ToFields()), cancellationToken);
        if (result.IsSuccess)
        {
            Registered = result.Value;
            return;
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        Form.Refuse(result.Error);
    }
}
