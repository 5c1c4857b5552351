using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

/// <summary>Changes a company's name and EIN; both must be sent.</summary>
public sealed record UpdateCompanyCommand : IRequest<Result<CompanyView>>
{
    /// <summary>The company.</summary>
    public int Id { get; init; }

    /// <summary>The versions of which the caller insists on one; null for whichever.</summary>
    public IReadOnlyList<int>? IfVersions { get; init; }

    /// <summary>The name.</summary>
    public Field<string> Name { get; init; }

    /// <summary>The Employer Identification Number: nine digits, with or without the dash after the second.</summary>
    public Field<string> Ein { get; init; }
}

internal sealed class UpdateCompanyValidator : RequestValidator<UpdateCompanyCommand>
{
    public UpdateCompanyValidator()
    {
        RuleFor(command => command.Name).Required().MaxLength(Text.NameMaxLength);
        RuleFor(command => command.Ein).Required().Format(text => Ein.Parse(text) is not null, CompanyRules.EinMessage);
    }
}

internal sealed class UpdateCompanyHandler(ManagedCompanies companies, IPlanPlatformDb db, ICaller caller, TimeProvider time)
    : IRequestHandler<UpdateCompanyCommand, Result<CompanyView>>
{
    public Task<Result<CompanyView>> Handle(UpdateCompanyCommand command, CancellationToken cancellationToken) => db.WriteAsync<Result<CompanyView>>(
        async token =>
        {
            var ein = Ein.Parse(command.Ein.Value!)!;
            var found = await companies.FindToChangeAsync(command.Id, time.Today(), token);
            if (found is null)
                return ComplianceErrors.CompanyNotFound;
            if (!command.IfVersions.Allows(found.Company.Version))
                return CommonErrors.PreconditionFailed;
            if (ein != found.Company.Ein && await TakenByAsync(found.Company, ein, token) is { } manager)
                return manager == caller.PersonId() ? ComplianceErrors.EinTaken : ComplianceErrors.EinRefused;
            if (!found.Company.Change(command.Name.Value!, ein))
                return found.ToView(found.Company.Version);
            db.Activities.Add(Activity.Of(found.Company.Id, "Company changed", caller.PersonId(), time.UtcNow()));
            return found.ToView(found.Company.Version + 1);
        },
        cancellationToken);

    // Nobody who manages it may manage another one of that EIN.
    private Task<int?> TakenByAsync(Company company, string ein, CancellationToken cancellationToken)
    {
        var (managers, personId) = (company.Managers.Select(manager => manager.PersonId).ToList(), caller.PersonId());
        return db.CompanyManagers.Where(other => other.Ein == ein && other.CompanyId != company.Id && managers.Contains(other.PersonId))
            .OrderByDescending(other => other.PersonId == personId).Select(other => (int?)other.PersonId).FirstOrDefaultAsync(cancellationToken);
    }
}
