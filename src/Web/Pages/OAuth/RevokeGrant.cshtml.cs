using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PlanPlatform.Application.Access;

namespace PlanPlatform.Web.Pages.OAuth;

/// <summary>Takes a permission back after asking.</summary>
[Authorize(Session.Required)]
internal sealed class RevokeGrantModel(IMediator mediator) : PageModel
{
    /// <summary>The approval's id.</summary>
    [FromRoute]
    public string GrantId { get; set; } = "";

    /// <summary>The approval.</summary>
    public GrantView Grant { get; private set; } = null!;

    /// <summary>Asks.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var grants = await mediator.Send(new GetGrantsQuery(), cancellationToken);
        if (grants.Value.FirstOrDefault(grant => grant.Id == GrantId) is not { } found)
            return NotFound();
        Grant = found;
        return Page();
    }

    /// <summary>Takes it back.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new RevokeGrantCommand(GrantId), cancellationToken);
        return result.IsSuccess ? Redirect("/oauth/authorized_applications") : NotFound();
    }
}
