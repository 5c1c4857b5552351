using PlanPlatform.Application.Access;

namespace PlanPlatform.Infrastructure.Tests;

/// <summary>Lets every application send as much as it likes.</summary>
internal sealed class NoLimit : IClientLimit
{
    public bool Allows(int applicationId) => true;
}
