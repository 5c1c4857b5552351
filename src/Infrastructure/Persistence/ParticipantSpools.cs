using PlanPlatform.Application.Common;
using PlanPlatform.Application.Compliance;

namespace PlanPlatform.Infrastructure.Persistence;

internal sealed class ParticipantSpools(PlanPlatformDbContext context, IFileStore files) : IParticipantSpools
{
    public IParticipantSpool Open() => new ParticipantSpool(context, files.TemporaryFolder);
}
