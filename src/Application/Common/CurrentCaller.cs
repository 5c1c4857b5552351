namespace PlanPlatform.Application.Common;

internal sealed class CurrentCaller : ICaller
{
    public Caller? Current { get; private set; }

    public int OrganisationId => Current?.OrganisationId ?? throw new InvalidOperationException("There is no caller.");

    public void Become(Caller caller) => Current = caller;
}
