namespace PlanPlatform.Web.Tests.Benefits;

internal sealed class UpdatePlanTests
{
    private const string Path = "/sync-plan";

    private static Server Server => SharedServer.Instance;

    [TestCase("plan_name", "New name")]
    [TestCase("description", "New description")]
    [TestCase("color", "blue")]
    public async Task WhenOneFieldIsGiven_ChangesOnlyThatOne(string field, string value)
    {
        var created = await Server.CallAsync(Path, Body.Plan());
        await Task.Delay(2);

        var updated = await Server.CallAsync(Path, Body.Of(new { plan_id = created.Text("plan_id") }, (field, value)));

        foreach (var member in created.Data.EnumerateObject().Where(member => member.Name is not "updated_at" && member.Name != field))
            Assert.That(updated.Text(member.Name), Is.EqualTo(member.Value.GetString()), member.Name);
        Assert.That(updated.Text(field), Is.EqualTo(value));
        Assert.That(updated.Text("updated_at"), Is.Not.EqualTo(created.Text("updated_at")));
    }

    [Test]
    public async Task WhenFieldsAreNull_TheyCountAsNotSent()
    {
        var created = await Server.CallAsync(Path, Body.Plan());

        var updated = await Server.CallAsync(Path, Body.Plan(
            ("plan_id", created.Text("plan_id")), ("plan_name", null), ("description", null), ("collection_id", null), ("color", null)));

        Assert.That(updated.Okay().GetProperty("plan_name").GetString(), Is.EqualTo("Basic Plan"));
        Assert.That(updated.Text("collection_id"), Is.EqualTo(created.Text("collection_id")));
    }

    [TestCase("plan_name", "")]
    [TestCase("plan_name", "  ")]
    [TestCase("description", "")]
    [TestCase("collection_id", " ")]
    [TestCase("color", "\t")]
    public async Task WhenAFieldIsBlank_IsRefused(string field, string blank)
    {
        var id = await Server.NewPlanAsync();

        (await Server.CallAsync(Path, Body.Of(new { plan_id = id }, (field, blank)))).IsRefused(436, "1. Blank value in " + field);
    }

    [TestCase("plan_name", 200)]
    [TestCase("description", 4000)]
    public async Task Lengths_HaveTheSameLimitsAsOnCreation(string field, int limit)
    {
        var id = await Server.NewPlanAsync();

        (await Server.CallAsync(Path, Body.Of(new { plan_id = id }, (field, new string('é', limit))))).Okay();
        (await Server.CallAsync(Path, Body.Of(new { plan_id = id }, (field, new string('é', limit + 1))))).IsRefused(436, "1. Value too long in " + field);
    }

    [Test]
    public async Task WhenTheColourIsNone_IsRefused()
    {
        var id = await Server.NewPlanAsync();

        (await Server.CallAsync(Path, new { plan_id = id, color = "bluish" })).IsRefused(436, "1. Malformed value in color");
    }

    [Test]
    public async Task WhenTheCollectionIsKnown_MovesThere()
    {
        var (id, group) = (await Server.NewPlanAsync(), await Server.NewGroupAsync());

        var answer = await Server.CallAsync(Path, new { plan_id = id, collection_id = group });

        Assert.That(answer.Okay().GetProperty("collection_id").GetString(), Is.EqualTo(group));
    }

    [Test]
    public async Task WhenTheCollectionIsUnknown_IsNotFoundAndNotCreated()
    {
        var (id, collection) = (await Server.NewPlanAsync(), SharedServer.NewId("c"));

        (await Server.CallAsync(Path, new { plan_id = id, collection_id = collection })).IsRefused(437, "Group not found");
        Assert.That((await Server.CallAsync("/fetch-groups", "{}")).Data.Column("group_id"), Has.No.Member(collection));
    }

    [Test]
    public async Task WhenTheCollectionIsAnotherTenants_IsNotFound()
    {
        var id = await Server.NewPlanAsync();
        var foreign = await Server.NewGroupAsync(token: SharedServer.OtherToken);

        (await Server.CallAsync(Path, new { plan_id = id, collection_id = foreign })).IsRefused(437, "Group not found");
    }

    [Test]
    public async Task WhenTwoUpdatesMeet_NeitherIsLost()
    {
        var id = await Server.NewPlanAsync();
        var colours = new[] { "red", "green", "blue", "navy" };

        for (var round = 0; round < 10; round++)
        {
            var name = $"Round {round}";
            var answers = await Task.WhenAll(
                Server.CallAsync(Path, new { plan_id = id, plan_name = name }),
                Server.CallAsync(Path, new { plan_id = id, description = name }),
                Server.CallAsync(Path, new { plan_id = id, color = colours[round % 4] }));

            var plan = (await Server.CallAsync("/get-plan-details", new { plan_id = id })).Okay();
            Assert.That(answers.Select(answer => answer.Status), Is.All.EqualTo(200));
            Assert.That(plan.GetProperty("plan_name").GetString(), Is.EqualTo(name));
            Assert.That(plan.GetProperty("description").GetString(), Is.EqualTo(name));
            Assert.That(plan.GetProperty("color").GetString(), Is.EqualTo(colours[round % 4]));
        }
    }
}
