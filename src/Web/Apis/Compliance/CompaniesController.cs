using AutoMapper;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Compliance;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>Companies.</summary>
public sealed class CompaniesController(IMediator mediator, IMapper mapper) : ComplianceController(mediator, mapper)
{
    /// <summary>Creates a company, which the signed-in user manages.</summary>
    [HttpPost("api/v1/companies")]
    [Operation("createCompany")]
    [ProducesResponseType(typeof(CreatedResponse), StatusCodes.Status201Created)]
    public Task<IActionResult> Create([FromBody] CompanyRequest request, CancellationToken cancellationToken) =>
        CreateAsync(Mapper.Map<CreateCompanyCommand>(request), "companies", cancellationToken);

    /// <summary>Shows a company.</summary>
    [HttpGet("api/v1/companies/{id}")]
    [Operation("getCompany")]
    [ProducesResponseType(typeof(CompanyResponse), StatusCodes.Status200OK)]
    public Task<IActionResult> Get(int id, CancellationToken cancellationToken) =>
        ShowAsync<CompanyView, CompanyResponse>(new GetCompanyQuery(id), "company", company => company.Version, cancellationToken);

    /// <summary>Lists the companies that the signed-in user manages.</summary>
    [HttpGet("api/v1/companies")]
    [Operation("getCompanies")]
    [ProducesResponseType(typeof(IEnumerable<CompanyResponse>), StatusCodes.Status200OK)]
    public Task<IActionResult> List(
        [FromQuery(Name = "page")] string? page,
        [FromQuery(Name = "per_page")] string? perPage,
        [FromQuery(Name = "letter")] string? letter,
        CancellationToken cancellationToken) =>
        ListAsync<CompanyView, CompanyResponse>(
            new GetCompaniesQuery { Page = page, PerPage = perPage, Letter = letter }, "companies", cancellationToken);

    /// <summary>Changes a company's name and EIN.</summary>
    [HttpPut("api/v1/companies/{id}")]
    [Operation("updateCompany")]
    [ProducesResponseType(typeof(CompanyResponse), StatusCodes.Status200OK)]
    public Task<IActionResult> Update(int id, [FromBody] CompanyRequest request, CancellationToken cancellationToken) =>
        ShowAsync<CompanyView, CompanyResponse>(
            Mapper.Map<UpdateCompanyCommand>(request) with { Id = id, IfVersions = IfVersions }, "company", company => company.Version, cancellationToken);

    /// <summary>Deletes a company with everything of it.</summary>
    [HttpDelete("api/v1/companies/{id}")]
    [Operation("deleteCompany")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public Task<IActionResult> Delete(int id, CancellationToken cancellationToken) => DeleteAsync(new DeleteCompanyCommand(id, IfVersions), cancellationToken);
}
