using AutoMapper;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Connectivity;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Connectivity;

/// <summary>Tariffs.</summary>
public sealed class TariffsController(IMediator mediator, IMapper mapper) : ConnectivityController(mediator, mapper)
{
    /// <summary>Creates a tariff.</summary>
    [HttpPost("api/createTariff")]
    [Operation("createTariff")]
    [ProducesResponseType(typeof(ConnectivityResponse), StatusCodes.Status200OK)]
    public Task<IActionResult> Create([FromBody] CreateTariffRequest request, CancellationToken cancellationToken) =>
        CreateAsync(Mapper.Map<CreateTariffCommand>(request.TariffInfo.Value), (answer, id) => answer with { TariffId = id }, cancellationToken);

    /// <summary>Shows one tariff, or all.</summary>
    [HttpGet("api/GetTariff")]
    [Operation("getTariff")]
    [ProducesResponseType(typeof(RowsResponse<TariffRow>), StatusCodes.Status200OK)]
    public Task<IActionResult> Get([FromQuery(Name = "tariffId")] string? tariffId, CancellationToken cancellationToken) =>
        ShowAsync<TariffView, TariffRow>(new GetTariffsQuery(tariffId), cancellationToken);

    /// <summary>Changes a tariff.</summary>
    [HttpPost("api/modifyTariff")]
    [Operation("modifyTariff")]
    [ProducesResponseType(typeof(ConnectivityResponse), StatusCodes.Status200OK)]
    public Task<IActionResult> Modify([FromBody] ModifyTariffRequest request, CancellationToken cancellationToken) =>
        ChangeAsync(Mapper.Map<ModifyTariffCommand>(request.TariffInfo.Value), cancellationToken);

    /// <summary>Deletes a tariff that no plan has.</summary>
    [HttpPost("api/deleteTariff")]
    [Operation("deleteTariff")]
    [ProducesResponseType(typeof(ConnectivityResponse), StatusCodes.Status200OK)]
    public Task<IActionResult> Delete([FromBody] DeleteTariffRequest request, CancellationToken cancellationToken) =>
        ChangeAsync(Mapper.Map<DeleteTariffCommand>(request.TariffInfo.Value), cancellationToken);
}
