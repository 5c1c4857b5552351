using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

/// <summary>Has a user manage a company at the host's wish, whoever manages it now. Gives the user's and the company's ids.</summary>
/// <param name="Company">The company's EIN (nine digits, or with the usual dash), else its id.</param>
/// <param name="Email">The user's e-mail address.</param>
/// <param name="Organisation">The domain of the organisation in which the company was created; null where the company is clear without.</param>
public sealed record AppointManagerCommand(string Company, string Email, string? Organisation) : IRequest<Result<Appointment>>;

/// <summary>Somebody who manages a company from now on.</summary>
/// <param name="CompanyId">The company.</param>
/// <param name="PersonId">The user.</param>
public sealed record Appointment(int CompanyId, int PersonId);

internal sealed class AppointManagerHandler(IPlanPlatformDb db, TimeProvider time) : IRequestHandler<AppointManagerCommand, Result<Appointment>>
{
    public Task<Result<Appointment>> Handle(AppointManagerCommand command, CancellationToken cancellationToken) => db.WriteAsync<Result<Appointment>>(
        async token =>
        {
            var organisation = command.Organisation is null ? null : await db.FindOrganisationAsync(command.Organisation, token);
            if (command.Organisation is not null && organisation is null)
                return Error.Invalid(nameof(command.Organisation), Problems.Unknown, "is no organisation's domain");
            var company = Named(command.Company);
            if (organisation is not null)
                company = company.Where(found => found.OrganisationId == organisation.Id);
            if (await company.Take(2).CountAsync(token) > 1)
                return Error.Invalid(nameof(command.Company), Problems.Unknown, await AmbiguityAsync(company, token));
            if (await ManagerCandidate.FindAsync(company, db, command.Email, token) is not { } found)
                return Error.Invalid(nameof(command.Company), Problems.Unknown, "is no company's id or EIN" + (organisation is null ? "" : " in this organisation"));
            var added = found.Add(db, byPersonId: null, time.UtcNow());
            return added.IsSuccess ? new Appointment(found.Company.Id, added.Value) : Plainly(added.Error);
        },
        cancellationToken);

    private IQueryable<Company> Named(string company)
    {
        if (Ein.Parse(company) is { } ein)
            return db.Companies.Where(found => found.Ein == ein);
        var id = WholeNumber.ParsePositive(company);
        return db.Companies.Where(found => found.Id == id);
    }

    // One EIN may be several companies', in one organisation too, as long as nobody manages two of them.
    private async Task<string> AmbiguityAsync(IQueryable<Company> companies, CancellationToken cancellationToken)
    {
        const int Most = 10;
        var rows = await companies.OrderBy(company => company.Id)
            .Join(db.Organisations, company => company.OrganisationId, organisation => organisation.Id, (company, organisation) => new { company.Id, organisation.Domain })
            .Take(Most)
            .ToListAsync(cancellationToken);
        return $"is the EIN of several companies, {string.Join(", ", rows.Select(row => $"{row.Id} ({row.Domain})"))}: name one by its id or its organisation";
    }

    // The API's words keep whose companies are whose; the host may know.
    private static Error Plainly(Error error) => error == ComplianceErrors.CannotManage
        ? Error.Invalid(nameof(AppointManagerCommand.Email), Problems.Unknown, "manages another company with this EIN already")
        : error;
}
