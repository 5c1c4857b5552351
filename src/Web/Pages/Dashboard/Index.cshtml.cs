using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Web.Apis.Common;
using PlanPlatform.Web.Hosting;

namespace PlanPlatform.Web.Pages.Dashboard;

/// <summary>What an administrator wants to know of the organisation at a glance, put together from what the features answer.</summary>
[Authorize(Session.Required)]
internal sealed class IndexModel(IMediator mediator, ICaller caller, EnabledApis apis) : PageModel
{
    /// <summary>Which page of companies, from 1 on.</summary>
    [FromQuery(Name = "companies")]
    public int CompanyPage { get; set; } = 1;

    /// <summary>The organisation's name.</summary>
    public string OrganisationName { get; private set; } = "";

    /// <summary>Plans, users and what they store; null where that API is not offered.</summary>
    public StorageFigures? Storage { get; private set; }

    /// <summary>The companies that the administrator manages; null where that API is not offered.</summary>
    public CompanyFigures? Companies { get; private set; }

    /// <summary>Shows it all.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (caller.Current is not { Administers: true })
            return new FailureResult(AccessErrors.Forbidden);
        var account = await mediator.Send(new GetAccountQuery(), cancellationToken);
        if (!account.IsSuccess)
            return Challenge(Session.SchemeName);
        OrganisationName = account.Value.OrganisationName;
        if (apis.IsEnabled("Storage"))
            Storage = await StorageFigures.ReadAsync(mediator, cancellationToken);
        if (apis.IsEnabled("Compliance"))
            Companies = await CompanyFigures.ReadAsync(mediator, CompanyPage, cancellationToken);
        Response.Headers.ContentSecurityPolicy = PageHeaders.Policy(runsScripts: true);
        return Page();
    }
}
