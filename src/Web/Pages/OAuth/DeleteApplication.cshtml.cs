using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PlanPlatform.Application.Access;

namespace PlanPlatform.Web.Pages.OAuth;

/// <summary>Deletes an application after asking.</summary>
[Authorize(Session.Required)]
internal sealed class DeleteApplicationModel(IMediator mediator) : PageModel
{
    /// <summary>The application's id.</summary>
    [FromRoute]
    public string ClientId { get; set; } = "";

    /// <summary>The application's name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Asks.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new GetApplicationQuery(ClientId), cancellationToken);
        if (!result.IsSuccess)
            return NotFound();
        Name = result.Value.Fields.Name;
        return Page();
    }

    /// <summary>Deletes it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new DeleteApplicationCommand(ClientId), cancellationToken);
        return result.IsSuccess ? Redirect("/oauth/applications") : NotFound();
    }
}
