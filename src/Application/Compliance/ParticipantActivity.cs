using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

// How a company's history tells of its participants: by id, without a name.
internal static class ParticipantActivity
{
    public static Activity Of(int companyId, int participantId, string done, int personId, DateTime now) =>
        Activity.Of(companyId, $"Participant {participantId} {done}", personId, now, participantId);

    // Its own history went with it.
    public static Activity Deleted(int companyId, int participantId, int personId, DateTime now) =>
        Activity.Of(companyId, $"Participant {participantId} deleted", personId, now);
}
