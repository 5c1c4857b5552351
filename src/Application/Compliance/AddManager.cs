using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

/// <summary>Has another user, of whichever organisation, manage a company. Gives that user's id.</summary>
public sealed record AddManagerCommand : IRequest<Result<int>>, IIdempotent
{
    /// <summary>The company.</summary>
    public int CompanyId { get; init; }

    /// <summary>The user's e-mail address.</summary>
    public Field<string> Email { get; init; }
}

internal sealed class AddManagerValidator : RequestValidator<AddManagerCommand>
{
    public AddManagerValidator() => RuleFor(command => command.Email).UserEmail();
}

internal sealed class AddManagerHandler(ManagedCompanies companies, IPlanPlatformDb db, ICaller caller, TimeProvider time)
    : IRequestHandler<AddManagerCommand, Result<int>>
{
    public Task<Result<int>> Handle(AddManagerCommand command, CancellationToken cancellationToken) => db.WriteAsync<Result<int>>(
        async token =>
        {
            var found = await FindAsync(command.CompanyId, SignInName.Normalise(command.Email.Value!), token);
            if (found is null)
                return ComplianceErrors.CompanyNotFound;
            if (found.PersonId is not { } personId)
                return ComplianceErrors.EmailUnknown;
            if (found.Companies.Contains(found.Company.Id))
                return ComplianceErrors.AlreadyManager;
            if (found.Companies.Count > 0)
                return ComplianceErrors.CannotManage;
            found.Company.AddManager(personId);
            db.Activities.Add(Activity.Of(found.Company.Id, $"Manager {personId} added", caller.PersonId(), time.UtcNow()));
            return personId;
        },
        cancellationToken);

    // The company, whose the address is, and which companies of that EIN they manage.
    private Task<Found?> FindAsync(int companyId, string email, CancellationToken cancellationToken) => companies.All(db).AsTracking()
        .Where(company => company.Id == companyId)
        .Select(company => new Found(
            company,
            db.People.Where(person => person.Kind == PersonKind.Member && person.NormalizedEmail == email && db.ConfirmedMembers.Contains(person.Id))
                .Select(person => (int?)person.Id).FirstOrDefault(),
            db.CompanyManagers
                .Where(other => other.Ein == company.Ein && other.Person!.Kind == PersonKind.Member && other.Person.NormalizedEmail == email)
                .Select(other => other.CompanyId)
                .ToList()))
        .FirstOrDefaultAsync(cancellationToken);

    private sealed record Found(Company Company, int? PersonId, List<int> Companies);
}
