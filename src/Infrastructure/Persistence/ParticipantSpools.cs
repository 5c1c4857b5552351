using PlanPlatform.Application.Compliance;

namespace PlanPlatform.Infrastructure.Persistence;

internal sealed class ParticipantSpools(PlanPlatformDbContext context) : IParticipantSpools
{
    public IParticipantSpool Open() => new ParticipantSpool(context);
}
