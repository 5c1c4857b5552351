using System.Globalization;
using AutoMapper;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Storage;
using PlanPlatform.Domain.Common;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Storage;

/// <summary>What is stored, and how it is spread.</summary>
public sealed class UsageController(IMediator mediator, IMapper mapper) : StorageController(mediator, mapper)
{
    /// <summary>How many bytes the organisation's users store together.</summary>
    [HttpGet("api/v1/plans/usage")]
    [AdministratorsOnly]
    [Operation("getUsage")]
    [ProducesResponseType(typeof(UsageResponse), StatusCodes.Status200OK)]
    public Task<IActionResult> All(CancellationToken cancellationToken) => ShowUsageAsync(new GetUsageQuery(), cancellationToken);

    /// <summary>How many bytes a user stores; those who administer nothing may ask of themselves.</summary>
    [HttpGet("api/v1/plans/usage/{userId}")]
    [Operation("getUserUsage")]
    [ProducesResponseType(typeof(UsageResponse), StatusCodes.Status200OK)]
    public Task<IActionResult> OfUser(int userId, CancellationToken cancellationToken) => ShowUsageAsync(new GetUserUsageQuery(userId), cancellationToken);

    /// <summary>How users are spread over the plans.</summary>
    [HttpGet("api/v1/dashboard/plans")]
    [AdministratorsOnly]
    [Operation("getPlanDashboard")]
    [ProducesResponseType(typeof(PlanDashboardResponse), StatusCodes.Status200OK)]
    public Task<IActionResult> Plans(CancellationToken cancellationToken) =>
        ShowAsync<PlanDashboard, PlanDashboardResponse>(new GetPlanDashboardQuery(), cancellationToken);

    /// <summary>How much of their quotas users use.</summary>
    [HttpGet("api/v1/dashboard/plans/usage")]
    [AdministratorsOnly]
    [Operation("getUsageDashboard")]
    [ProducesResponseType(typeof(UsageDashboardResponse), StatusCodes.Status200OK)]
    public Task<IActionResult> Usage(CancellationToken cancellationToken) =>
        ShowAsync<UsageDashboard, UsageDashboardResponse>(new GetUsageDashboardQuery(), cancellationToken);

    private Task<IActionResult> ShowUsageAsync(IRequest<Result<long>> request, CancellationToken cancellationToken) => SendAsync(
        request,
        bytes => new JsonResult(new UsageResponse { DiskStorage = new DiskStorageResponse { Total = bytes.ToString(CultureInfo.InvariantCulture) } }),
        cancellationToken);
}
