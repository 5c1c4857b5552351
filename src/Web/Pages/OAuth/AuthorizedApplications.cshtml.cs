using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PlanPlatform.Application.Access;

namespace PlanPlatform.Web.Pages.OAuth;

/// <summary>The applications that the person who is signed in approved.</summary>
[Authorize(Session.Required)]
internal sealed class AuthorizedApplicationsModel(IMediator mediator) : PageModel
{
    /// <summary>The approvals, the latest first.</summary>
    public IReadOnlyList<GrantView> Grants { get; private set; } = [];

    /// <summary>Lists them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Grants = (await mediator.Send(new GetGrantsQuery(), cancellationToken)).Value;
}
