using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Access;

namespace PlanPlatform.Web.Pages.OAuth;

/// <summary>Makes a new secret after asking, and shows it once.</summary>
[Authorize(Session.Required)]
internal sealed class ApplicationSecretModel(IMediator mediator) : PageModel
{
    /// <summary>The application's id.</summary>
    [FromRoute]
    public string ClientId { get; set; } = "";

    /// <summary>The application's name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The new secret; null while asking.</summary>
    public OpaqueToken? Secret { get; private set; }

    /// <summary>Asks.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new GetApplicationQuery(ClientId), cancellationToken);
        if (!result.IsSuccess || !result.Value.Fields.IsConfidential)
            return NotFound();
        Name = result.Value.Fields.Name;
        return Page();
    }

    /// <summary>Makes it.</summary>
    /// <param name="overlap">For how many hours the former secret still works.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IActionResult> OnPostAsync([FromForm] int overlap, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return BadRequest();
        var result = await mediator.Send(new RotateApplicationSecretCommand(ClientId, TimeSpan.FromHours(overlap)), cancellationToken);
        if (!result.IsSuccess)
            return result.Error.Fields.Count > 0 ? BadRequest() : NotFound();
        Secret = result.Value;
        return Page();
    }
}
