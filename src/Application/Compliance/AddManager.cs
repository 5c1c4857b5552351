using MediatR;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
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
            var company = companies.All(db).Where(company => company.Id == command.CompanyId);
            var found = await ManagerCandidate.FindAsync(company, db, command.Email.Value!, token);
            return found is null ? ComplianceErrors.CompanyNotFound : found.Add(db, caller.PersonId(), time.UtcNow());
        },
        cancellationToken);
}
