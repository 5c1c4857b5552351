using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

/// <summary>Creates a company, which the caller's person manages. Gives its id.</summary>
public sealed record CreateCompanyCommand : IRequest<Result<int>>, IIdempotent
{
    /// <summary>The name.</summary>
    public Field<string> Name { get; init; }

    /// <summary>The Employer Identification Number: nine digits, with or without the dash after the second.</summary>
    public Field<string> Ein { get; init; }
}

internal sealed class CreateCompanyValidator : RequestValidator<CreateCompanyCommand>
{
    public CreateCompanyValidator()
    {
        RuleFor(command => command.Name).Required().MaxLength(Text.NameMaxLength);
        RuleFor(command => command.Ein).Required().Format(text => Ein.Parse(text) is not null, CompanyRules.EinMessage);
    }
}

internal sealed class CreateCompanyHandler(IPlanPlatformDb db, INewIds ids, ICaller caller, TimeProvider time)
    : IRequestHandler<CreateCompanyCommand, Result<int>>
{
    public async Task<Result<int>> Handle(CreateCompanyCommand command, CancellationToken cancellationToken)
    {
        var (personId, ein) = (caller.PersonId(), Ein.Parse(command.Ein.Value!)!);
        var id = await ids.NextAsync<Company>(cancellationToken);
        return await db.WriteAsync<Result<int>>(
            async token =>
            {
                if (await db.CompanyManagers.AnyAsync(other => other.PersonId == personId && other.Ein == ein, token))
                    return ComplianceErrors.EinTaken;
                var now = time.UtcNow();
                db.Companies.Add(Company.Create(id, caller.OrganisationId, personId, command.Name.Value!, ein, now));
                db.Activities.Add(Activity.Of(id, "Company created", personId, now));
                return id;
            },
            cancellationToken);
    }
}
