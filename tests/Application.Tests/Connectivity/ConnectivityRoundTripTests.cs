using MediatR;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Connectivity;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Tests.Connectivity;

/// <summary>The design's budget: two round trips for a read and three for a write, the bearer check among them; two more under an idempotency key.</summary>
internal sealed class ConnectivityRoundTripTests
{
    private const int Read = 2;
    private const int Write = 3;
    private const int WithKey = 2;

    private RoundTripCounter _counter = null!;
    private Fixture _fixture = null!;
    private Offers _offers = null!;
    private string _token = "";

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _counter = new RoundTripCounter();
        _fixture = await Fixture.StartAsync();
        _token = (await _fixture.SendAsync(new IssueClientCredentialsTokenCommand([new ClientCredentials("demo-client", "demo-secret")], null, null)))
            .Value.AccessToken.Reveal();
        _offers = new Offers(new Tenant(_fixture, (await _fixture.SendAsync(new AuthenticateBearerQuery(_token))).Value));
        await _offers.AddEndpointAsync(await _offers.AddPlanAsync());
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _counter.Dispose();
        await _fixture.DisposeAsync();
    }

    [Test]
    public async Task Reads()
    {
        await CheckRowsAsync(new GetRatePlansQuery(null));
        await CheckRowsAsync(new GetRatePlansQuery("1"));
        await CheckRowsAsync(new GetTariffsQuery(null));
        await CheckRowsAsync(new GetServiceProfilesQuery());
        await CheckRowsAsync(new GetEndpointsQuery());
        await CheckRowsAsync(new GetEndpointsQuery { PlanId = "1", Page = "1", PerPage = "10" });
    }

    [Test]
    public async Task Creations()
    {
        var profileId = await _offers.AddProfileAsync();
        var tariffId = await _offers.AddTariffAsync(profileId);

        await CheckCreationAsync(() => new CreateServiceProfileCommand { Name = Name(), Category = "0", Status = "1", Service = "5" });
        await CheckCreationAsync(() => new CreateTariffCommand { TariffName = Name(), RatezoneId = "z", ServiceProfileId = $"{profileId}", Status = "1" });
        await CheckCreationAsync(() => Offers.NewPlan(Name(), tariffId, profileId));
        await CheckCreationAsync(() => new CreateEndpointCommand { EndpointName = Name(), PlanId = "1", ServiceProfileId = $"{profileId}" });
    }

    [Test]
    public async Task Changes()
    {
        var planId = await _offers.AddPlanAsync();
        var endpointId = await _offers.AddEndpointAsync();

        await CheckAsync(Write, new ModifyRatePlanCommand { PlanId = $"{planId}", PlanName = Name(), Status = "1" });
        await CheckAsync(Write, new ModifyEndpointCommand { EndpointId = $"{endpointId}", PlanId = $"{planId}" });
        await CheckAsync(Write, new ModifyEndpointCommand { EndpointId = $"{endpointId}", PlanId = "" });
        await CheckAsync(Write, new ModifyTariffCommand { TariffId = $"{await _offers.AddTariffAsync(await _offers.AddProfileAsync())}", RatezoneId = "y" });
        await CheckAsync(Write, new ModifyServiceProfileCommand { ServiceProfileId = $"{await _offers.AddProfileAsync()}", Category = "1" });
    }

    [Test]
    public async Task Deletions()
    {
        await CheckAsync(Write, new DeleteRatePlanCommand { PlanId = $"{await _offers.AddPlanAsync()}" });
        await CheckAsync(Write, new DeleteEndpointCommand { EndpointId = $"{await _offers.AddEndpointAsync(1)}" });
        await CheckAsync(Write, new DeleteTariffCommand { TariffId = $"{await _offers.AddTariffAsync(await _offers.AddProfileAsync())}" });
        await CheckAsync(Write, new DeleteServiceProfileCommand { ServiceProfileId = $"{await _offers.AddProfileAsync()}" });
    }

    private static string Name() => $"{Guid.NewGuid()}";

    private async Task CheckCreationAsync<TCommand>(Func<TCommand> command)
        where TCommand : IRequest<Result<int>>
    {
        await CheckAsync(Write, command());
        await CheckAsync(Write + WithKey, command(), key: Name());
    }

    private Task CheckRowsAsync<T>(IRequest<Result<Rows<T>>> request) => CheckAsync(Read, request);

    private async Task CheckAsync<TResult>(int atMost, IRequest<TResult> request, string? key = null)
        where TResult : Result
    {
        _counter.Reset();

        await _fixture.SendAsync(new AuthenticateBearerQuery(_token));
        var result = key is null ? await _offers.Tenant.SendAsync(request) : await _offers.Tenant.SendAsync(request, key);

        Assert.That(result.Error, Is.Null);
        Assert.That(_counter.Count, Is.InRange(1, atMost), request.GetType().Name);
    }
}
