using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PlanPlatform.Application.Access;

namespace PlanPlatform.Web.Pages.OAuth;

/// <summary>The applications of the person who is signed in.</summary>
[Authorize(Session.Required)]
internal sealed class ApplicationsModel(IMediator mediator) : PageModel
{
    /// <summary>The applications, by name.</summary>
    public IReadOnlyList<ApplicationSummary> Applications { get; private set; } = [];

    /// <summary>Lists them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Applications = (await mediator.Send(new GetApplicationsQuery(), cancellationToken)).Value;
}
