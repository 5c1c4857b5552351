using AutoMapper;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Compliance;
using PlanPlatform.Web.Apis.Common;
using PlanPlatform.Web.Hosting;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>Documents' ways to the participants, and what was done in companies.</summary>
public sealed class DistributionsController(IMediator mediator, IMapper mapper) : ComplianceController(mediator, mapper)
{
    /// <summary>Begins to send a document to every participant of its company who has an e-mail address.</summary>
    [HttpPost("api/v1/documents/{id}/distributions")]
    [Operation("startDistribution")]
    [ProducesResponseType(typeof(CreatedResponse), StatusCodes.Status202Accepted)]
    public Task<IActionResult> Start(int id, CancellationToken cancellationToken) => SendAsync(
        new StartDistributionCommand(id, SiteAddress.Of(HttpContext)),
        started => Accepted($"/api/v1/distributions/{started}", new CreatedResponse { Id = started }),
        cancellationToken);

    /// <summary>Tells how far a distribution has got.</summary>
    [HttpGet("api/v1/distributions/{id}")]
    [Operation("getDistribution")]
    [ProducesResponseType(typeof(DistributionResponse), StatusCodes.Status200OK)]
    public Task<IActionResult> Get(int id, CancellationToken cancellationToken) =>
        ShowAsync<DistributionView, DistributionResponse>(
            new GetDistributionQuery(id), "distribution", distribution => distribution.Version, cancellationToken);

    /// <summary>Lists what was distributed in a company, the newest first.</summary>
    [HttpGet("api/v1/notices")]
    [Operation("getNotices")]
    [ProducesResponseType(typeof(IEnumerable<NoticeResponse>), StatusCodes.Status200OK)]
    public Task<IActionResult> Notices(
        [FromQuery(Name = "company_id")] string? companyId,
        [FromQuery(Name = "page")] string? page,
        [FromQuery(Name = "per_page")] string? perPage,
        CancellationToken cancellationToken) =>
        ListAsync<NoticeView, NoticeResponse>(
            new GetNoticesQuery { CompanyId = companyId, Page = page, PerPage = perPage }, "notices", cancellationToken);

    /// <summary>Lists what was done in a company, the newest first.</summary>
    [HttpGet("api/v1/activities")]
    [Operation("getActivities")]
    [ProducesResponseType(typeof(IEnumerable<ActivityResponse>), StatusCodes.Status200OK)]
    public Task<IActionResult> Activities(
        [FromQuery(Name = "company_id")] string? companyId,
        [FromQuery(Name = "page")] string? page,
        [FromQuery(Name = "per_page")] string? perPage,
        CancellationToken cancellationToken) =>
        ListAsync<ActivityView, ActivityResponse>(
            new GetActivitiesQuery { CompanyId = companyId, Page = page, PerPage = perPage }, "activities", cancellationToken);
}
