using PlanPlatform.Application.Benefits;
using PlanPlatform.Domain.Benefits;

namespace PlanPlatform.Application.Tests.Benefits;

internal sealed class CreateCollectionTests
{
    private Tenant _tenant = null!;

    [SetUp]
    public async Task NewTenantAsync() => _tenant = await SharedFixture.Instance.NewTenantAsync();

    [Test]
    public async Task WhenAllIsWell_StoresIt()
    {
        var result = await _tenant.SendAsync(new CreateCollectionCommand { GroupName = "Größe", GroupDescription = "About it" });

        Assert.That((result.Value.GroupName, result.Value.GroupDescription), Is.EqualTo(("Größe", "About it")));
        Assert.That((await _tenant.ListAsync(new GetCollectionsQuery())).Value.Items, Is.EqualTo(new[] { result.Value }));
    }

    [TestCase("Name")]
    [TestCase("NAME")]
    public async Task WhenNameTakenInAnyCase_ReturnsNameTaken(string name)
    {
        await _tenant.AddCollectionAsync("Name");

        var result = await _tenant.SendAsync(new CreateCollectionCommand { GroupName = name });

        Assert.That(result.Error, Is.EqualTo(BenefitsErrors.CollectionNameTaken));
    }

    [Test]
    public async Task WhenNameTakenByAnotherTenant_IsCreated()
    {
        await (await SharedFixture.Instance.NewTenantAsync()).AddCollectionAsync("Name");

        Assert.That((await _tenant.SendAsync(new CreateCollectionCommand { GroupName = "Name" })).IsSuccess, Is.True);
    }

    [Test]
    public async Task WhenManyTakeOneNameAtOnce_OneGetsIt()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _tenant.SendAsync(new CreateCollectionCommand { GroupName = "Name" })));

        Assert.That(results.Count(result => result.IsSuccess), Is.EqualTo(1));
        Assert.That(results.Where(result => !result.IsSuccess).Select(result => result.Error), Is.All.EqualTo(BenefitsErrors.CollectionNameTaken));
    }

    [Test]
    public async Task WhenNameIsMissing_SaysSo() =>
        Assert.That(Failures.Of(await _tenant.SendAsync(new CreateCollectionCommand())), Is.EqualTo("GroupName missing"));

    [Test]
    public async Task WhenTooLong_NamesTheField()
    {
        var result = await _tenant.SendAsync(new CreateCollectionCommand { GroupName = new string('n', 201), GroupDescription = new string('d', 4001) });

        Assert.That(Failures.Of(result), Is.EqualTo("GroupDescription too_long, GroupName too_long"));
    }

    [Test]
    public async Task WhenDescriptionIsBlank_StoresNone() =>
        Assert.That((await _tenant.SendAsync(new CreateCollectionCommand { GroupName = "n", GroupDescription = "" })).Value.GroupDescription, Is.Null);
}
