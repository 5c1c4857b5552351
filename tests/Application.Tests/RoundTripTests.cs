using MediatR;
using Microsoft.Extensions.DependencyInjection;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Benefits;
using PlanPlatform.Application.Common;
using PlanPlatform.Application.Tests.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Tests;

/// <summary>The design's budget: two round trips for a read and three for a write, the bearer check among them; two more under an idempotency key.</summary>
internal sealed class RoundTripTests
{
    private const int Read = 2;
    private const int Write = 3;
    private const int WithKey = 2;

    private RoundTripCounter _counter = null!;
    private Fixture _fixture = null!;
    private Tenant _tenant = null!;
    private string _token = "";

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _counter = new RoundTripCounter();
        _fixture = await Fixture.StartAsync(services =>
        {
            var removal = services.Last(service => service.ServiceType == typeof(IPlanRemoval)).ImplementationType!;
            services.AddScoped(provider => _counter.Counting((IPlanRemoval)ActivatorUtilities.CreateInstance(provider, removal)));
        });
        _token = (await _fixture.SendAsync(new IssueClientCredentialsTokenCommand([new ClientCredentials("demo-client", "demo-secret")], null, null)))
            .Value.AccessToken.Reveal();
        _tenant = new Tenant(_fixture, (await _fixture.SendAsync(new AuthenticateBearerQuery(_token))).Value);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _counter.Dispose();
        await _fixture.DisposeAsync();
    }

    [Test]
    public async Task GetPlanDetails() => await CheckAsync(Read, new GetPlanDetailsQuery { PlanId = Tenant.Id((await _tenant.AddPlanAsync()).PlanId) });

    [Test]
    public async Task GetPlans() => await CheckListAsync(new GetPlansQuery());

    [Test]
    public async Task GetPlansInPages() => await CheckListAsync(new GetPlansQuery { Limit = 1, CollectionId = Tenant.Id("c-1") });

    [Test]
    public async Task GetCollections() => await CheckListAsync(new GetCollectionsQuery());

    [Test]
    public async Task GetDocuments() => await CheckListAsync(new GetDocumentsQuery { CollectionId = Tenant.Id("c-1") });

    [Test]
    public async Task GetSupplementalBenefits() => await CheckListAsync(new GetSupplementalBenefitsQuery());

    [Test]
    public async Task GetDocumentDetails() => await CheckAsync(Read, new GetDocumentDetailsQuery { DocumentId = Tenant.Id((await _tenant.AddDocumentAsync()).DocumentId) });

    [Test]
    public async Task GetDocumentSource() => await CheckAsync(Read, new GetDocumentSourceQuery { DocumentId = Tenant.Id((await _tenant.AddDocumentAsync(file: [1])).DocumentId) });

    [Test]
    public async Task OpenDocumentFile()
    {
        var document = await _tenant.AddDocumentAsync(file: [1]);

        var opened = await CheckAsync(Read, new OpenDocumentFileQuery(document.DocumentId));
        await opened.Value.Content.DisposeAsync();
    }

    [Test]
    public async Task CreatePlan() => await CheckWriteAsync(() => Task.FromResult(Tenant.NewPlan(collectionId: $"c-{Guid.NewGuid():N}")));

    [Test]
    public async Task UpdatePlan() =>
        await CheckWriteAsync(async () => new UpdatePlanCommand { PlanId = Tenant.Id((await _tenant.AddPlanAsync()).PlanId), PlanName = "New", CollectionId = Tenant.Id("c-1") });

    [Test]
    public async Task DeletePlan() => await CheckWriteAsync(async () =>
    {
        var plan = await _tenant.AddPlanAsync();
        await _tenant.AddDocumentAsync(file: [1], planIds: plan.PlanId);
        await _tenant.AddBenefitAsync("Dental", plan.PlanId);
        return new DeletePlanCommand { PlanId = Tenant.Id(plan.PlanId) };
    });

    [Test]
    public async Task CreateCollection() => await CheckWriteAsync(() => Task.FromResult(new CreateCollectionCommand { GroupName = $"{Guid.NewGuid()}" }));

    [Test]
    public async Task UpdateCollection() =>
        await CheckWriteAsync(async () => new UpdateCollectionCommand { GroupId = await GroupAsync(), GroupName = $"{Guid.NewGuid()}" });

    [Test]
    public async Task DeleteCollection() => await CheckWriteAsync(async () => new DeleteCollectionCommand { GroupId = await GroupAsync() });

    [Test]
    public async Task CreateDocument() =>
        await CheckWriteAsync(async () => Tenant.NewDocument(file: [1], planIds: [(await _tenant.AddPlanAsync()).PlanId, (await _tenant.AddPlanAsync()).PlanId]));

    [Test]
    public async Task UpdateDocument() => await CheckWriteAsync(async () => new UpdateDocumentCommand
    {
        DocumentId = Tenant.Id((await _tenant.AddDocumentAsync(planIds: (await _tenant.AddPlanAsync()).PlanId)).DocumentId),
        CollectionId = Tenant.Id("c-1"),
        FileBase64 = new ReadOnlyMemory<byte>([1]),
        PlanIds = Tenant.Ids((await _tenant.AddPlanAsync()).PlanId),
    });

    [Test]
    public async Task DeleteDocument() =>
        await CheckWriteAsync(async () => new DeleteDocumentCommand { DocumentId = Tenant.Id((await _tenant.AddDocumentAsync(file: [1])).DocumentId) });

    [Test]
    public async Task CreateSupplementalBenefit() => await CheckWriteAsync(async () =>
        new CreateSupplementalBenefitCommand { BenefitName = "Dental", PlanIds = Tenant.Ids((await _tenant.AddPlanAsync()).PlanId) });

    [Test]
    public async Task UpdateSupplementalBenefit() => await CheckWriteAsync(async () => new UpdateSupplementalBenefitCommand
    {
        SupplementalBenefitId = Tenant.Id((await _tenant.AddBenefitAsync("Dental", (await _tenant.AddPlanAsync()).PlanId)).SupplementalBenefitId),
        PlanIds = Tenant.Ids((await _tenant.AddPlanAsync()).PlanId),
    });

    [Test]
    public async Task DeleteSupplementalBenefit() => await CheckWriteAsync(async () =>
        new DeleteSupplementalBenefitCommand { SupplementalBenefitId = Tenant.Id((await _tenant.AddBenefitAsync("Dental")).SupplementalBenefitId) });

    // Tokens are asked for without a bearer.
    [Test]
    public async Task IssueClientCredentialsToken() =>
        await CountAsync(Write, () => _fixture.SendAsync(new IssueClientCredentialsTokenCommand([new ClientCredentials("demo-client", "demo-secret")], null, null)));

    [Test]
    public async Task Bearer_IsOneRead_AndTheRecordingOfAFirstUseTwoMoreOnce()
    {
        var flow = new Flow(_fixture);
        var second = Pair.Of((await flow.RefreshAsync((await flow.FirstPairAsync()).Refresh)).Value);

        await CountAsync(Write, () => _fixture.SendAsync(new AuthenticateBearerQuery(second.Access)));
        await CountAsync(1, () => _fixture.SendAsync(new AuthenticateBearerQuery(second.Access)));
    }

    [Test]
    public async Task RedeemAuthorizationCode()
    {
        var flow = new Flow(_fixture);
        var code = await flow.CodeAsync();

        await CountAsync(Write, () => flow.RedeemAsync(code));
    }

    [Test]
    public async Task RefreshTokens_FirstAndAgain()
    {
        var flow = new Flow(_fixture);
        var first = await flow.FirstPairAsync();

        await CountAsync(Write, () => flow.RefreshAsync(first.Refresh));
        await CountAsync(Write, () => flow.RefreshAsync(first.Refresh));
    }

    [Test]
    public async Task IntrospectToken()
    {
        var flow = new Flow(_fixture);
        var pair = await flow.FirstPairAsync();

        await CountAsync(Read, () => flow.IntrospectAsync(pair.Access));
        await CountAsync(Read, () => flow.IntrospectAsync(pair.Refresh));
    }

    [Test]
    public async Task RevokeToken()
    {
        var flow = new Flow(_fixture);
        var pair = await flow.FirstPairAsync();

        await CountAsync(Write, () => flow.RevokeAsync(pair.Access));
        await CountAsync(Write, () => flow.RevokeAsync(pair.Refresh));
    }

    // The session is checked with each of the two; the approval reviews the request before it records it.
    [Test]
    public async Task Authorize()
    {
        var flow = new Flow(_fixture);
        await flow.CodeAsync();
        var personId = await flow.PersonIdAsync();

        await CountAsync(Read - 1, () => _fixture.SendAsync(new ReviewAuthorizationQuery(Flow.Request, personId)));
        await CountAsync(Write - 1, () => flow.ApproveAsync());
        _counter.Reset();
        await _fixture.SendAsync(new AuthenticateSessionQuery(personId, "stamp", "session"));
        Assert.That(_counter.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task GenerateClientAuthToken_ForAKnownPerson()
    {
        var command = NamedPerson.Command(NamedPerson.User(email: "known@example.com"));
        await _fixture.SendAsync(command);

        await CountAsync(Write, () => _fixture.SendAsync(command));
    }

    // Two joins of the same links would read their square.
    [Test]
    public async Task UpdateDocument_ReadsEachOfItsLinksOnce()
    {
        const int Links = 60;
        var plans = new List<string>();
        for (var number = 0; number < Links; number++)
            plans.Add((await _tenant.AddPlanAsync($"{number}")).PlanId);
        var document = await _tenant.AddDocumentAsync(planIds: [.. plans]);
        _counter.Reset();

        await _tenant.SendAsync(new UpdateDocumentCommand { DocumentId = Tenant.Id(document.DocumentId), DocumentName = "New" });

        Assert.That(_counter.RowsRead, Is.InRange(Links, Links + 10));
    }

    // One more, once for each person: the new person's id is the database's, and the audit entry that names it is saved once it is known.
    [Test]
    public async Task GenerateClientAuthToken_AtFirstSight() =>
        await CountAsync(Write + 1, () => _fixture.SendAsync(NamedPerson.Command(NamedPerson.User(email: $"{Guid.NewGuid():N}@example.com"))));

    private async Task<Field<Identifier>> GroupAsync() => Tenant.Id((await _tenant.AddCollectionAsync($"{Guid.NewGuid()}")).GroupId);

    private async Task CheckWriteAsync<TCommand>(Func<Task<TCommand>> command)
        where TCommand : class
    {
        await CheckOneAsync(Write, await command(), key: null);
        await CheckOneAsync(Write + WithKey, await command(), key: $"{Guid.NewGuid()}");
    }

    private Task CheckOneAsync(int atMost, object command, string? key) => command switch
    {
        IRequest<Result<PlanView>> request => CheckAsync(atMost, request, key),
        IRequest<Result<CollectionView>> request => CheckAsync(atMost, request, key),
        IRequest<Result<DocumentView>> request => CheckAsync(atMost, request, key),
        IRequest<Result<SupplementalBenefitView>> request => CheckAsync(atMost, request, key),
        IRequest<Result> request => CheckAsync(atMost, request, key),
        _ => throw new ArgumentException("Not a command of this API.", nameof(command)),
    };

    private Task<Result> CheckListAsync<T>(IRequest<Result<Listing<T>>> request) => CountAsync(Read, async () =>
    {
        await _fixture.SendAsync(new AuthenticateBearerQuery(_token));
        return (Result)await _tenant.ListAsync(request);
    });

    private Task<TResult> CheckAsync<TResult>(int atMost, IRequest<TResult> request, string? key = null)
        where TResult : Result => CountAsync(atMost, async () =>
    {
        await _fixture.SendAsync(new AuthenticateBearerQuery(_token));
        return key is null ? await _tenant.SendAsync(request) : await _tenant.SendAsync(request, key);
    });

    private async Task<TResult> CountAsync<TResult>(int atMost, Func<Task<TResult>> act)
        where TResult : Result
    {
        _counter.Reset();

        var result = await act();

        Assert.That(result.Error, Is.Null);
        Assert.That(_counter.Count, Is.InRange(1, atMost));
        return result;
    }
}
