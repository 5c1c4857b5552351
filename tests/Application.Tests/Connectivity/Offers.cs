using PlanPlatform.Application.Connectivity;
using PlanPlatform.Domain.Connectivity;

namespace PlanPlatform.Application.Tests.Connectivity;

/// <summary>The shortest ways to fill a tenant with what this feature has.</summary>
internal sealed class Offers(Tenant tenant)
{
    public Tenant Tenant { get; } = tenant;

    public static async Task<Offers> StartAsync(Fixture fixture) => new(await fixture.NewTenantAsync());

    public async Task<int> AddProfileAsync() =>
        (await Tenant.SendAsync(new CreateServiceProfileCommand { Name = $"{Guid.NewGuid()}", Category = "0", Status = "1", Service = "5" })).Value;

    public async Task<int> AddTariffAsync(int profileId) => (await Tenant.SendAsync(
        new CreateTariffCommand { TariffName = $"{Guid.NewGuid()}", RatezoneId = "z", ServiceProfileId = $"{profileId}", Status = "1" })).Value;

    public async Task<int> AddPlanAsync()
    {
        var profileId = await AddProfileAsync();
        return (await Tenant.SendAsync(NewPlan($"{Guid.NewGuid()}", await AddTariffAsync(profileId), profileId))).Value;
    }

    public async Task<int> AddEndpointAsync(int? planId = null) => (await Tenant.SendAsync(
        new CreateEndpointCommand { EndpointName = $"{Guid.NewGuid()}", PlanId = planId is null ? "" : $"{planId}" })).Value;

    /// <summary>Many plans and endpoints at once, around the handlers; gives the first id of either kind.</summary>
    public async Task<int> AddManyAsync(int count)
    {
        const int First = 1_000_000;
        var profileId = await AddProfileAsync();
        var (tariffId, organisationId) = (await AddTariffAsync(profileId), Tenant.Caller.OrganisationId);
        await Tenant.Fixture.WriteAsync(db =>
        {
            var ids = Enumerable.Range(First, count).ToList();
            db.RatePlans.AddRange(ids.Select(id => RatePlan.Create(organisationId, id, $"plan {id}", tariffId, profileId, isActive: true)));
            db.Endpoints.AddRange(ids.Select(id => Endpoint.Create(organisationId, id, $"endpoint {id}", new EndpointLinks(null, null, null, null))));
        });
        return First;
    }

    public long Count(string sql) => Tenant.Fixture.Number(sql);

    public static CreateRatePlanCommand NewPlan(string name, int tariffId, int profileId) =>
        new() { PlanName = name, TariffId = $"{tariffId}", ServiceProfileId = $"{profileId}", Status = "1" };
}
