using PlanPlatform.Application.Benefits;
using PlanPlatform.Domain.Benefits;

namespace PlanPlatform.Application.Tests.Benefits;

internal sealed class UpdateCollectionTests
{
    private Tenant _tenant = null!;

    [SetUp]
    public async Task NewTenantAsync() => _tenant = await SharedFixture.Instance.NewTenantAsync();

    [Test]
    public async Task WhenSomeFieldsAreSent_ChangesThoseOnly()
    {
        var group = await _tenant.AddCollectionAsync("Old");

        var result = await _tenant.SendAsync(new UpdateCollectionCommand { GroupId = Tenant.Id(group.GroupId), GroupDescription = "About it" });

        Assert.That((result.Value.GroupName, result.Value.GroupDescription), Is.EqualTo(("Old", "About it")));
    }

    [Test]
    public async Task WhenNameTakenByAnother_ReturnsNameTaken()
    {
        await _tenant.AddCollectionAsync("Taken");
        var group = await _tenant.AddCollectionAsync("Old");

        var result = await _tenant.SendAsync(new UpdateCollectionCommand { GroupId = Tenant.Id(group.GroupId), GroupName = "taken" });

        Assert.That(result.Error, Is.EqualTo(BenefitsErrors.CollectionNameTaken));
    }

    [Test]
    public async Task WhenNameIsItsOwnInAnotherCase_IsChanged()
    {
        var group = await _tenant.AddCollectionAsync("name");

        var result = await _tenant.SendAsync(new UpdateCollectionCommand { GroupId = Tenant.Id(group.GroupId), GroupName = "NAME" });

        Assert.That(result.Value.GroupName, Is.EqualTo("NAME"));
    }

    [Test]
    public async Task WhenUnknownOrAnotherTenants_ReturnsCollectionNotFound()
    {
        var theirs = await (await SharedFixture.Instance.NewTenantAsync()).AddCollectionAsync("Theirs");

        foreach (var id in (string[])["none", theirs.GroupId])
        {
            var result = await _tenant.SendAsync(new UpdateCollectionCommand { GroupId = Tenant.Id(id), GroupName = "Mine" });

            Assert.That(result.Error, Is.EqualTo(BenefitsErrors.CollectionNotFound));
        }
    }

    [Test]
    public async Task WhenBlank_IsRefused()
    {
        var result = await _tenant.SendAsync(new UpdateCollectionCommand { GroupId = Tenant.Id("any"), GroupName = "", GroupDescription = " " });

        Assert.That(Failures.Of(result), Is.EqualTo("GroupDescription blank, GroupName blank"));
    }
}
