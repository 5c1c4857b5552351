using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

// The participants of the companies that the person at hand may see.
internal static class ManagedParticipants
{
    public static IQueryable<Participant> Participants(this ManagedCompanies companies, IPlanPlatformDb source) =>
        source.Participants.Where(participant => companies.All(source).Any(company => company.Id == participant.CompanyId));

    // Archived ones count for nothing, but they are kept. Whether the person may see the company is for others to ask.
    public static IQueryable<Participant> ParticipantsOf(this IPlanPlatformDb source, int companyId, bool archived) =>
        source.Participants.Where(participant => participant.CompanyId == companyId)
            .Where(archived ? participant => participant.ArchivedAt != null : participant => participant.ArchivedAt == null);

    // An employee who may get dependents.
    public static IQueryable<Participant> OpenEmployees(this IPlanPlatformDb source, int companyId) => source.Participants.Where(participant =>
        participant.CompanyId == companyId && participant.Kind == ParticipantKind.Employee && participant.ArchivedAt == null);
}
